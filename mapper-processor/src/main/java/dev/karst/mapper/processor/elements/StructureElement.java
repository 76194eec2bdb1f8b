package dev.karst.mapper.processor.elements;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A class with its properties, before anything is known to be right about it.
 *
 * @param path the components that lead to it from the entity, which itself has none
 */
record StructureElement(
    TypeElement type,
    CreationElement creation,
    List<PropertyElement> properties,
    List<PropertyElement> path) {
  /** The stored properties that objects are made without. */
  List<PropertyElement> untaken() {
    return stored().stream().filter(property -> !creation.takes(property)).toList();
  }

  /** Whether objects are made with a property at least, or would be if it had a name. */
  boolean isStructure() {
    return properties.stream().anyMatch(creation::takes)
        || (creation instanceof CreationElement.Call call
            && call.isNameless()
            && !properties.isEmpty());
  }

  /** Whether objects can be made with all that is stored, and that is anything. */
  boolean isWhole() {
    return creation.isPossible() && !stored().isEmpty() && untaken().isEmpty();
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

  /** The stored properties that have attributes of their own. */
  List<PropertyElement> mapped() {
    return stored().stream().filter(property -> !property.has(Mark.UNMAPPED)).toList();
  }

  /** The same as attributes, of an item or entries of a map; none is looked into. */
  List<AttributeElement> attributes() {
    return mapped().stream()
        .map(property -> new AttributeElement(property, Optional.empty()))
        .toList();
  }

  /** The stored property of that name. */
  Optional<PropertyElement> stored(String property) {
    return stored().stream().filter(each -> each.name().equals(property)).findFirst();
  }

  /** The property that an element belongs to. */
  Optional<PropertyElement> owner(Element element) {
    return properties.stream().filter(property -> property.places().contains(element)).findFirst();
  }

  /** Whether an element is the class, one that it extends, or a member of those. */
  boolean contains(Element element) {
    return Lineage.of(type).stream()
        .anyMatch(each -> each.equals(element) || each.equals(element.getEnclosingElement()));
  }
}
