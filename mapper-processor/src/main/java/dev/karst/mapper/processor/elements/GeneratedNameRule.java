package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.ClassName;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.GeneratedNames;
import dev.karst.mapper.processor.model.Index;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The names of generated classes are free. Class files do not count: they may be of the last build.
 */
final class GeneratedNameRule implements Rule {
  private static final String GENERATED = "javax.annotation.processing.Generated";

  private final Elements elements;
  private final Set<String> sourceTypes;
  private final Map<String, String> generated;

  /**
   * @param sourceTypes the names of the top-level types that are compiled from source
   * @param generated the names of those that were generated, each with that of its entity
   */
  GeneratedNameRule(Elements elements, Set<String> sourceTypes, Map<String, String> generated) {
    this.elements = elements;
    this.sourceTypes = sourceTypes;
    this.generated = generated;
  }

  /** One clash tells it all: those of the other classes have the same cause. */
  @Override
  public void check(EntityElement entity, Report report) {
    TypeElement type = entity.root().type();
    checkProjections(entity, report);
    check(names(entity), type, entity.table().place().toString(), report);
  }

  /** What is generated for something else than a class with a table. */
  void check(List<ClassName> names, TypeElement type, Report report) {
    check(names, type, type.toString(), report);
  }

  private void check(List<ClassName> names, TypeElement type, String origin, Report report) {
    names.stream()
        .flatMap(name -> problem(name, type, origin).stream())
        .findFirst()
        .ifPresent(problem -> report.add(problem, type));
  }

  /** What the indexes are read as is not called like anything else of the entity's. */
  private static void checkProjections(EntityElement entity, Report report) {
    GeneratedNames names = new GeneratedNames(ClassName.get(entity.root().type()));
    Set<ClassName> taken = new HashSet<>(names.all());
    for (IndexElement index : IndexElement.of(entity.root())) {
      if (!index.projection().equals("ALL") && !Index.methodName(index.name()).isEmpty()) {
        List<ClassName> generated = names.ofProjection(index.name());
        if (!Collections.disjoint(taken, generated)) {
          report.addOnValue(
              Diagnostic.projectionNameTaken(index.name(), generated.get(0).simpleName()),
              index.mark(),
              "name");
        }
        taken.addAll(generated);
      }
    }
  }

  private static List<ClassName> names(EntityElement entity) {
    GeneratedNames names = new GeneratedNames(ClassName.get(entity.root().type()));
    List<ClassName> all = new ArrayList<>(names.all());
    for (IndexElement index : IndexElement.of(entity.root())) {
      if (!index.projection().equals("ALL") && !Index.methodName(index.name()).isEmpty()) {
        all.addAll(names.ofProjection(index.name()));
      }
    }
    return all;
  }

  /**
   * What keeps a class from being generated.
   *
   * @param origin what it is generated for, which is looked at again where it is projected
   */
  private Optional<Diagnostic> problem(ClassName name, TypeElement type, String origin) {
    String owner = generated.get(name.canonicalName());
    if (origin.equals(owner)) {
      return Optional.empty();
    }
    if (owner != null) {
      String second = type.getQualifiedName().toString();
      return Optional.of(Diagnostic.nameShared(name.canonicalName(), owner, second));
    }
    if (!sourceTypes.contains(name.canonicalName())) {
      return Optional.empty();
    }
    return Optional.of(
        isStale(elements.getTypeElement(name.canonicalName()))
            ? Diagnostic.nameStale(TypeText.of(type), name.simpleName())
            : Diagnostic.nameTaken(TypeText.of(type), name.simpleName()));
  }

  /** Whether an earlier run of the processor generated a source. */
  private static boolean isStale(TypeElement source) {
    return source.getAnnotationMirrors().stream()
        .filter(each -> each.getAnnotationType().toString().equals(GENERATED))
        .flatMap(each -> each.getElementValues().values().stream())
        .anyMatch(value -> value.toString().contains("dev.karst.mapper.processor"));
  }
}
