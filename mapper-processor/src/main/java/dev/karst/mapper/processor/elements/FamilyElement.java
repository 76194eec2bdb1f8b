package dev.karst.mapper.processor.elements;

import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * A sealed interface and the classes that implement it, which share its table.
 *
 * @param table the annotation that gives it its table
 */
record FamilyElement(TypeElement type, Mark table, List<EntityElement> members) {
  static final String TYPE_ATTRIBUTE = "typeAttribute";

  /** The attribute that says what an item is. */
  String typeAttribute() {
    AnnotationValue given = table.value(TYPE_ATTRIBUTE);
    return given == null ? "type" : String.valueOf(given.getValue());
  }

  /** What that attribute says of a member's items. */
  static String typeName(EntityElement member) {
    return Mark.on(member.root().type(), Mark.TYPE_NAME)
        .map(Mark::text)
        .orElse(member.root().name());
  }

  String name() {
    return type.getSimpleName().toString();
  }
}
