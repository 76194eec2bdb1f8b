package dev.karst.mapper.processor.elements;

import com.palantir.javapoet.TypeName;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Versions, times and counters stand once, on components of types that they can have. */
final class UpkeepRule implements Rule {
  private static final Set<String> WHOLE = Set.of("long", "int");
  private static final Set<String> TIMES = Set.of("java.time.Instant");
  private static final Set<String> EXPIRIES =
      Set.of(
          "java.time.Instant",
          "java.util.Optional<java.time.Instant>",
          "long",
          "java.lang.Long",
          "java.util.OptionalLong");

  private static final Map<String, Set<String>> TYPES =
      Map.of(
          Mark.VERSION, WHOLE,
          Mark.COUNTER, WHOLE,
          Mark.TTL, EXPIRIES,
          Mark.CREATED_AT, TIMES,
          Mark.UPDATED_AT, TIMES);

  /** In the order in which they are looked at. */
  static final List<String> ANNOTATIONS =
      List.of(Mark.VERSION, Mark.TTL, Mark.CREATED_AT, Mark.UPDATED_AT, Mark.COUNTER);

  @Override
  public void check(EntityElement entity, Report report) {
    for (String annotation : ANNOTATIONS) {
      List<PropertyElement> marked = entity.root().with(annotation);
      for (PropertyElement property : marked) {
        checkType(annotation, property, report);
        checkAlone(annotation, property, report);
      }
      if (!annotation.equals(Mark.COUNTER)) {
        for (PropertyElement second : marked.stream().skip(1).toList()) {
          report.add(
              Diagnostic.secondOfKind(annotation, marked.get(0).name(), second.name()),
              second.mark(annotation).orElseThrow());
        }
      }
      for (StructureElement structure : entity.nested()) {
        for (PropertyElement property : structure.with(annotation)) {
          report.add(
              Diagnostic.onlyInTables(annotation, property.name(), structure.name()),
              property.mark(annotation).orElseThrow());
        }
      }
    }
  }

  private static void checkType(String annotation, PropertyElement property, Report report) {
    if (!TYPES
        .getOrDefault(annotation, Set.of())
        .contains(TypeName.get(property.type()).toString())) {
      report.add(
          Diagnostic.unsupportedUpkeepType(
              annotation, property.name(), TypeText.of(property.type()), fitting(annotation)),
          property.mark(annotation).orElseThrow());
    }
  }

  private static String fitting(String annotation) {
    return switch (annotation) {
      case Mark.TTL -> "Instant, Optional<Instant>, long, Long or OptionalLong";
      case Mark.VERSION, Mark.COUNTER -> "long or int";
      default -> "Instant";
    };
  }

  /** A component has one meaning. A time to live may be anything else that is the user's. */
  private static void checkAlone(String annotation, PropertyElement property, Report report) {
    if (property.isKey()) {
      report.add(
          Diagnostic.keptKey(annotation, property.name()), property.mark(annotation).orElseThrow());
    }
    if (!property.isStored()) {
      report.add(
          Diagnostic.keptButIgnored(annotation, property.name()),
          property.mark(annotation).orElseThrow());
    }
    ANNOTATIONS.stream()
        .skip(ANNOTATIONS.indexOf(annotation) + 1L)
        .filter(property::has)
        .forEach(
            other ->
                report.add(
                    Diagnostic.twoKinds(property.name(), annotation, other),
                    property.mark(other).orElseThrow()));
  }
}
