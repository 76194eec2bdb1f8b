package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A class with its properties.
 *
 * @param properties in the order in which a call takes them, if one takes all
 */
public record Structure(ClassName type, Creation creation, List<Property> properties) {
  public Structure {
    properties = List.copyOf(properties);
  }

  /** The properties that are stored, each in an attribute of its own or flattened into several. */
  public List<Property> stored() {
    return properties.stream()
        .filter(property -> property.value().isPresent() && !isUnmapped(property))
        .toList();
  }

  /** The structures that its properties are flattened into. */
  public List<Structure> flattened() {
    return stored().stream().flatMap(property -> property.flattened().stream()).toList();
  }

  /** The structures stored as M that its properties hold; one level deep. */
  public List<ClassName> structures() {
    return stored().stream()
        .flatMap(property -> property.value().orElseThrow().structures().stream())
        .toList();
  }

  /** The property that holds the attributes that no other is stored in. */
  public Optional<Property> unmapped() {
    return properties.stream().filter(Structure::isUnmapped).findFirst();
  }

  private static boolean isUnmapped(Property property) {
    return property.value().filter(ValueType.Remainder.class::isInstance).isPresent();
  }
}
