package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A record or bean with its properties.
 *
 * @param bean whether it is built by its setters, rather than by its constructor
 * @param properties in the constructor's order
 */
public record Structure(ClassName type, boolean bean, List<Property> properties) {
  public Structure {
    properties = List.copyOf(properties);
  }

  /** The properties that are stored. */
  public List<Property> stored() {
    return properties.stream().filter(property -> property.value().isPresent()).toList();
  }
}
