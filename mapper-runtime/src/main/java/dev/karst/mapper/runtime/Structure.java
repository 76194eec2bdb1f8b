package dev.karst.mapper.runtime;

import dev.karst.mapper.Unmapped;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/**
 * A class with its properties, before anything is known to be right about it.
 *
 * @param path the components that lead to it from the entity, which itself has none
 */
record Structure(Class<?> type, Creation creation, List<Property> properties, List<Property> path) {
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

  /** The same as attributes, of an item or entries of a map; none is looked into. */
  List<ItemAttribute> attributes() {
    return mapped().stream().map(ItemAttribute::of).toList();
  }

  /** The stored property that holds the attributes that no other is stored in. */
  Optional<Property> unmapped() {
    return stored().stream().filter(property -> property.has(Unmapped.class)).findFirst();
  }

  /** The stored property of that name. */
  Optional<Property> stored(String property) {
    return stored().stream().filter(each -> each.name().equals(property)).findFirst();
  }

  /**
   * What an object of it is made of, in the order in which a call takes it: what is stored, and
   * what a call takes besides.
   */
  List<Property> made() {
    return properties.stream()
        .filter(each -> each.isStored() || (creation.isCall() && creation.takes(each)))
        .toList();
  }

  /** The stored properties that objects are made without. */
  List<Property> untaken() {
    return stored().stream().filter(property -> !creation.takes(property)).toList();
  }

  /** Whether objects are made with a property at least, or would be if it had a name. */
  boolean isStructure() {
    return properties.stream().anyMatch(creation::takes)
        || (creation instanceof Creation.Call call && call.isNameless() && !properties.isEmpty());
  }

  /** Whether objects can be made with all that is stored, and that is anything. */
  boolean isWhole() {
    return creation.isPossible() && !stored().isEmpty() && untaken().isEmpty();
  }
}
