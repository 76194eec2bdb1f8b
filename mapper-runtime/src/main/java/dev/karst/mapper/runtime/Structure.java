package dev.karst.mapper.runtime;

import dev.karst.mapper.Unmapped;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/**
 * A record or bean with its properties, before anything is known to be right about it.
 *
 * @param path the components that lead to it from the entity, which itself has none
 */
record Structure(Class<?> type, List<Property> properties, List<Property> path) {
  boolean isRecord() {
    return type.isRecord();
  }

  String name() {
    return type.getSimpleName();
  }

  List<Property> with(Class<? extends Annotation> annotation) {
    return properties.stream().filter(property -> property.has(annotation)).toList();
  }

  List<Property> stored() {
    return properties.stream().filter(Property::isStored).toList();
  }

  /** The stored properties that have attributes of their own. */
  List<Property> mapped() {
    return stored().stream().filter(property -> !property.has(Unmapped.class)).toList();
  }

  /** The stored property that holds the attributes that no other is stored in. */
  Optional<Property> unmapped() {
    return stored().stream().filter(property -> property.has(Unmapped.class)).findFirst();
  }

  /** The stored property of that name. */
  Optional<Property> stored(String property) {
    return stored().stream().filter(each -> each.name().equals(property)).findFirst();
  }

  /** What an object of it is made of: all components of a record, and what is set of a bean. */
  List<Property> made() {
    return isRecord() ? properties : stored();
  }
}
