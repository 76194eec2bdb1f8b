package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A class with its properties.
 *
 * @param properties in the order in which a call takes them, if one takes all
 */
public record Structure(ClassName type, Creation creation, List<Property> properties) {
  public Structure {
    properties = List.copyOf(properties);
  }

  /** The properties that are stored. */
  public List<Property> stored() {
    return properties.stream().filter(property -> property.value().isPresent()).toList();
  }
}
