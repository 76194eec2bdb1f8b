package dev.karst.mapper.runtime;

import dev.karst.mapper.Attribute;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must be so of the classes that an item is made of, and of their components. */
final class StructureRules {
  /** As the annotation processor looks at them. */
  static final List<Rule> ALL =
      List.of(
          StructureRules::access,
          StructureRules::generic,
          StructureRules::types,
          StructureRules::attributeNames,
          StructureRules::contradictions,
          new KeyWithoutTableRule());

  /** Annotations of which a component may have several, if they say the same. */
  private static final List<Class<? extends Annotation>> SAID_ONCE =
      List.of(Attribute.class, DefaultValue.class, ConvertWith.class, Flatten.class);

  private StructureRules() {}

  /** Nested structures are looked at where they are used. */
  private static void access(Entity entity, Report report) {
    Access.problem(entity.root().type(), entity.home()).ifPresent(report::add);
  }

  private static void generic(Entity entity, Report report) {
    if (entity.root().type().getTypeParameters().length > 0) {
      report.add(Diagnostic.genericType(entity.root().name()));
    }
  }

  /** Every component has a type that can be stored, and a key one that can be compared. */
  private static void types(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      for (Property property : structure.stored()) {
        try {
          Kind kind = entity.kinds().read(property);
          if (structure.equals(entity.root()) && property.isKey()) {
            keyProblem(property, kind)
                .ifPresent(problem -> report.add(problem, structure, property));
          }
        } catch (Refusal e) {
          report.add(e.diagnostic(), structure, property);
        }
      }
    }
  }

  private static Optional<Diagnostic> keyProblem(Property property, Kind kind) {
    String text = TypeText.of(property.type());
    if (kind instanceof Kind.Option || kind instanceof Kind.PrimitiveOption) {
      return Optional.of(Diagnostic.optionalKey(property.name(), text));
    }
    boolean isKey = kind instanceof Kind.Single<?> single && single.keyType().isPresent();
    return isKey
        ? Optional.empty()
        : Optional.of(Diagnostic.unsupportedKeyType(property.name(), text));
  }

  private static void attributeNames(Entity entity, Report report) {
    attributeNames(entity.attributes(), entity.root(), report);
    entity.nested().forEach(each -> attributeNames(each.attributes(), each, report));
  }

  /** What is wrong among the parts of one component is said where they stand. */
  private static void attributeNames(
      List<ItemAttribute> attributes, Structure structure, Report report) {
    Map<String, ItemAttribute> taken = new HashMap<>();
    for (ItemAttribute each : attributes) {
      ItemAttribute first = taken.putIfAbsent(each.attribute(), each);
      if (each.flattened().isEmpty() && each.attribute().isBlank()) {
        report.add(Diagnostic.blankAttribute(each.name()), structure, each);
      } else if (first != null && !first.isBeside(each)) {
        report.add(clash(first, each), structure, each);
      }
    }
  }

  private static Diagnostic clash(ItemAttribute first, ItemAttribute second) {
    boolean isFlattened =
        first.component().has(Flatten.class) || second.component().has(Flatten.class);
    return isFlattened
        ? Diagnostic.flattenedClash(second.attribute(), first.name(), second.name())
        : Diagnostic.attributeClash(second.attribute(), first.name(), second.name());
  }

  /** The annotations of one component agree. */
  private static void contradictions(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      for (Property property : structure.properties()) {
        for (Class<? extends Annotation> annotation : SAID_ONCE) {
          if (property.places().stream().flatMap(marks(annotation)).distinct().count() > 1) {
            report.add(
                Diagnostic.contradiction(property.name(), annotation.getSimpleName()),
                structure,
                property);
          }
        }
      }
    }
  }

  private static Function<AnnotatedElement, Stream<Annotation>> marks(
      Class<? extends Annotation> annotation) {
    return place -> Stream.of(place.getDeclaredAnnotationsByType(annotation));
  }

  /** What keeps a class from being an entity at all, in the words of {@link Diagnostic}. */
  static Optional<Diagnostic> unsupportedKind(Class<?> type) {
    String article =
        type.isAnnotation()
            ? "an annotation"
            : type.isInterface()
                ? "an interface"
                : type.isEnum()
                    ? "an enum"
                    : Modifier.isAbstract(type.getModifiers()) ? "an abstract class" : "";
    return article.isEmpty()
        ? Optional.empty()
        : Optional.of(Diagnostic.unsupportedKind(type.getSimpleName(), article));
  }
}
