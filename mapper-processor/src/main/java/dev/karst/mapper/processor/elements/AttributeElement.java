package dev.karst.mapper.processor.elements;

import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A component that has an attribute of its item: one of the entity's own, or a part of one that is
 * flattened.
 *
 * @param property with the attribute's names
 * @param flattened the entity's component that it is a part of
 */
record AttributeElement(PropertyElement property, Optional<PropertyElement> flattened) {
  /** The component, such as {@code total}, or {@code shipping.city}. */
  String name() {
    return flattened.map(each -> each.name() + ".").orElse("") + property.name();
  }

  /** What generated code calls it: {@code shippingCity}. */
  String word() {
    return word(name());
  }

  static String word(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? name
        : name.substring(0, dot)
            + Character.toUpperCase(name.charAt(dot + 1))
            + name.substring(dot + 2);
  }

  /** The name it is stored under. */
  String attribute() {
    return property.attribute();
  }

  /** Whether it is stored under a name, or was before. */
  boolean isNamed(String name) {
    return attribute().equals(name) || property.aliases().contains(name);
  }

  /** The entity's own component. */
  PropertyElement component() {
    return flattened.orElse(property);
  }

  /** Whether both are parts of one component. */
  boolean isBeside(AttributeElement other) {
    return flattened.isPresent() && flattened.equals(other.flattened);
  }

  /** Where errors are shown that are not about its annotations. */
  Element place() {
    return component().place();
  }
}
