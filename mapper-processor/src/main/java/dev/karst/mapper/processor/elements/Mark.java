package dev.karst.mapper.processor.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** One of the mapper's annotations, where it stands. */
record Mark(Element place, AnnotationMirror annotation) {
  private static final String PACKAGE = "dev.karst.mapper.";
  private static final String VALUE = "value";

  static final String TABLE = "Table";
  static final String PARTITION_KEY = "PartitionKey";
  static final String SORT_KEY = "SortKey";
  static final String ATTRIBUTE = "Attribute";
  static final String CONVERT_WITH = "ConvertWith";
  static final String DEFAULT_VALUE = "DefaultValue";
  static final String JSON = "Json";
  static final String FLATTEN = "Flatten";
  static final String UNMAPPED = "Unmapped";
  static final String IGNORE = "Ignore";
  static final String GLOBAL_INDEX = "GlobalIndex";
  static final String LOCAL_INDEX = "LocalIndex";
  static final String VERSION = "Version";
  static final String TTL = "Ttl";
  static final String CREATED_AT = "CreatedAt";
  static final String UPDATED_AT = "UpdatedAt";
  static final String COUNTER = "Counter";
  static final String CREATOR = "Creator";
  static final String PROJECTION_OF = "ProjectionOf";
  static final String TYPE_NAME = "TypeName";

  /** What holds several of an annotation that can be repeated. */
  static final Map<String, String> CONTAINERS =
      Map.of(GLOBAL_INDEX, "GlobalIndexes", LOCAL_INDEX, "LocalIndexes");

  /** The annotation of that simple name on an element. */
  static Optional<Mark> on(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> is(mirror, name))
        .findFirst()
        .map(mirror -> new Mark(element, mirror));
  }

  /** All annotations of that simple name on an element, those in their container too. */
  static List<Mark> allOn(Element element, String name) {
    List<Mark> marks = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (is(mirror, name)) {
        marks.add(new Mark(element, mirror));
      } else if (CONTAINERS.containsKey(name) && is(mirror, CONTAINERS.get(name))) {
        for (AnnotationValue each : new Mark(element, mirror).values(VALUE)) {
          marks.add(new Mark(element, (AnnotationMirror) each.getValue()));
        }
      }
    }
    return marks;
  }

  /** What gives a class its table: its own annotation, or that of a sealed interface. */
  static Optional<Mark> tableOf(TypeElement type) {
    return on(type, TABLE).or(() -> sharedTableOf(type));
  }

  /** The annotation of the sealed interface whose table a class shares. */
  static Optional<Mark> sharedTableOf(TypeElement type) {
    return Lineage.of(type).stream()
        .filter(EntityReader::isSealedInterface)
        .flatMap(each -> on(each, TABLE).stream())
        .findFirst();
  }

  private static boolean is(AnnotationMirror mirror, @Nullable String name) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return type.getQualifiedName().contentEquals(PACKAGE + name);
  }

  /** What {@code value()} was given. */
  @Nullable AnnotationValue value() {
    return value(VALUE);
  }

  /** What a member was given; null if it was given nothing. */
  @Nullable AnnotationValue value(String member) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The text of {@code value()}; empty if it was given none. */
  String text() {
    return text(VALUE);
  }

  /** The text of a member, or of a constant the name; empty if it was given none. */
  String text(String member) {
    AnnotationValue value = value(member);
    if (value == null) {
      return "";
    }
    return value.getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : String.valueOf(value.getValue());
  }

  /** Whether an annotation of the same type was given the same. */
  boolean saysSame(Mark other) {
    return given().equals(other.given());
  }

  private Map<String, String> given() {
    return annotation.getElementValues().entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().getSimpleName().toString(),
                entry -> entry.getValue().toString()));
  }

  /** The texts of a member. */
  List<String> texts(String member) {
    return values(member).stream().map(each -> String.valueOf(each.getValue())).toList();
  }

  private List<AnnotationValue> values(String member) {
    AnnotationValue value = value(member);
    if (value == null || !(value.getValue() instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(each -> (AnnotationValue) each).toList();
  }
}
