package dev.karst.mapper.runtime;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a class, all of it, and each thing once. */
final class Report {
  private final Class<?> type;
  private final Set<Diagnostic> findings;

  Report(Class<?> type) {
    this(type, new LinkedHashSet<>());
  }

  private Report(Class<?> type, Set<Diagnostic> findings) {
    this.type = type;
    this.findings = findings;
  }

  /** The same report, for what is wrong with another class. */
  Report of(Class<?> other) {
    return new Report(other, findings);
  }

  /** Says so of the class as a whole. */
  void add(Diagnostic diagnostic) {
    findings.add(diagnostic.of(type.getSimpleName()));
  }

  /** Says so of a structure as a whole. */
  void add(Diagnostic diagnostic, Structure structure) {
    findings.add(diagnostic.of(String.join(".", path(structure))));
  }

  /** Says so of one of a structure's properties. */
  void add(Diagnostic diagnostic, Structure structure, Property property) {
    List<String> path = path(structure);
    path.add(property.name());
    findings.add(diagnostic.of(String.join(".", path)));
  }

  /** Says so of one of a structure's properties, or of a part of one that is flattened. */
  void add(Diagnostic diagnostic, Structure structure, ItemAttribute attribute) {
    List<String> path = path(structure);
    path.add(attribute.name());
    findings.add(diagnostic.of(String.join(".", path)));
  }

  private List<String> path(Structure structure) {
    List<String> path = new ArrayList<>(List.of(type.getSimpleName()));
    structure.path().forEach(each -> path.add(each.name()));
    return path;
  }

  /** The end of it, with one more thing. */
  UnmappableException with(Diagnostic diagnostic) {
    add(diagnostic);
    return new UnmappableException(type, List.copyOf(findings));
  }

  /**
   * Ends if anything is wrong.
   *
   * @throws UnmappableException with everything
   */
  void throwIfAny() {
    if (!findings.isEmpty()) {
      throw new UnmappableException(type, List.copyOf(findings));
    }
  }
}
