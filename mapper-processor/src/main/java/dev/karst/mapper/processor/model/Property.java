package dev.karst.mapper.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component of a structure.
 *
 * @param name in Java
 * @param attribute the name it is stored under
 * @param type as declared
 * @param value how it is stored; empty if it is not
 * @param getter the method that gives it
 * @param setter the method that takes it, of the class or its builder; empty if a call takes all
 * @param aliases names it is read under if the item does not have its own
 * @param defaultValue the text of what it is read as if the item has it under no name
 */
public record Property(
    String name,
    String attribute,
    TypeName type,
    Optional<ValueType> value,
    String getter,
    Optional<String> setter,
    List<String> aliases,
    Optional<String> defaultValue) {
  public Property {
    aliases = List.copyOf(aliases);
  }

  /** The same as a component of a record. */
  public Property ofRecord() {
    return new Property(
        name, attribute, type, value, name, Optional.empty(), aliases, defaultValue);
  }

  /** The names it is read under, in this order. */
  public List<String> names() {
    return Stream.concat(Stream.of(attribute), aliases.stream()).toList();
  }
}
