package dev.karst.mapper.processor.elements;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A record or class with its properties, before anything is known to be right about it. */
record StructureElement(TypeElement type, List<PropertyElement> properties) {
  boolean isRecord() {
    return type.getKind() == ElementKind.RECORD;
  }

  String name() {
    return type.getSimpleName().toString();
  }

  List<PropertyElement> with(String annotation) {
    return properties.stream().filter(property -> property.has(annotation)).toList();
  }

  List<PropertyElement> stored() {
    return properties.stream().filter(PropertyElement::isStored).toList();
  }
}
