package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** What is wrong, all of it, and each thing once. */
public final class Report {
  private record Finding(
      Diagnostic diagnostic,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {}

  private final Set<Finding> findings = new LinkedHashSet<>();

  public void add(Diagnostic diagnostic, Element element) {
    findings.add(new Finding(diagnostic, element, null, null));
  }

  void add(Diagnostic diagnostic, Mark mark) {
    findings.add(new Finding(diagnostic, mark.place(), mark.annotation(), null));
  }

  /** Stands on the annotation's value. */
  void addOnValue(Diagnostic diagnostic, Mark mark) {
    findings.add(new Finding(diagnostic, mark.place(), mark.annotation(), mark.value()));
  }

  /** Stands on the value of one of the annotation's members, if it was given one. */
  void addOnValue(Diagnostic diagnostic, Mark mark, String member) {
    findings.add(new Finding(diagnostic, mark.place(), mark.annotation(), mark.value(member)));
  }

  /** Takes over what another report has found. */
  public void add(Report other) {
    findings.addAll(other.findings);
  }

  /**
   * Moves what was found in compiled classes, where the compiler has no place to show, to the
   * entity's component that leads there.
   *
   * @param sourceTypes the names of the top-level types that are compiled from source
   */
  void moveToSource(EntityElement entity, Set<String> sourceTypes) {
    Set<Finding> moved = new LinkedHashSet<>();
    for (Finding finding : findings) {
      moved.add(
          isIn(sourceTypes, finding.element()) ? finding : moved(finding, entity, sourceTypes));
    }
    findings.clear();
    findings.addAll(moved);
  }

  private static Finding moved(Finding finding, EntityElement entity, Set<String> sourceTypes) {
    Element element = finding.element();
    for (StructureElement structure : entity.structures()) {
      Optional<PropertyElement> owner = structure.owner(element);
      if (owner.isPresent() || structure.contains(element)) {
        List<String> path = new ArrayList<>(List.of(entity.root().name()));
        structure.path().forEach(each -> path.add(each.name()));
        owner.ifPresent(each -> path.add(each.name()));
        Element place =
            structure.path().stream()
                .findFirst()
                .map(PropertyElement::place)
                .filter(each -> isIn(sourceTypes, each))
                .orElse(entity.root().type());
        return new Finding(finding.diagnostic().of(String.join(".", path)), place, null, null);
      }
    }
    return finding;
  }

  private static boolean isIn(Set<String> sourceTypes, Element element) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (sourceTypes.contains(each.toString())) {
        return true;
      }
    }
    return false;
  }

  public boolean isClean() {
    return findings.isEmpty();
  }

  public void printTo(Messager messager) {
    for (Finding finding : findings) {
      messager.printMessage(
          Kind.ERROR,
          finding.diagnostic().text(),
          finding.element(),
          finding.annotation(),
          finding.value());
    }
  }
}
