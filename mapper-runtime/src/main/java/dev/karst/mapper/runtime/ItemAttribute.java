package dev.karst.mapper.runtime;

import java.util.Optional;

/**
 * A component that has an attribute of its item: one of the entity's own, or a part of one that is
 * flattened.
 *
 * @param property with the attribute's names
 * @param flattened the entity's component that it is a part of
 */
record ItemAttribute(Property property, Optional<Property> flattened) {
  /** One that is no part of another. */
  static ItemAttribute of(Property property) {
    return new ItemAttribute(property, Optional.empty());
  }

  /** The component, such as {@code total}, or {@code shipping.city}. */
  String name() {
    return flattened.map(each -> each.name() + ".").orElse("") + property.name();
  }

  /** What it is called where names have no dots, as in records: {@code shippingCity}. */
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
    return property.names().contains(name);
  }

  /** The entity's own component. */
  Property component() {
    return flattened.orElse(property);
  }

  /** Whether both are parts of one component. */
  boolean isBeside(ItemAttribute other) {
    return flattened.isPresent() && flattened.equals(other.flattened);
  }
}
