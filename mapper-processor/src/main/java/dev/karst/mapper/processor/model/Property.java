package dev.karst.mapper.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component of a structure.
 *
 * @param name in Java
 * @param attribute the name it is stored under, unless it is flattened
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

  /** The same under another name in Java. */
  public Property named(String name) {
    return new Property(name, attribute, type, value, getter, setter, aliases, defaultValue);
  }

  /** The same as a component of a record. */
  public Property ofRecord() {
    return new Property(
        name, attribute, type, value, name, Optional.empty(), aliases, defaultValue);
  }

  /** What it is flattened into; empty if it has an attribute of its own. */
  public Optional<Structure> flattened() {
    ValueType type = value().orElse(null);
    if (type instanceof ValueType.Option option) {
      type = option.value();
    }
    return type instanceof ValueType.Flattened flattened
        ? Optional.of(flattened.structure())
        : Optional.empty();
  }

  /** The names it is stored under, one unless it is flattened. */
  public List<String> attributes() {
    return flattened()
        .map(structure -> structure.stored().stream().map(Property::attribute).toList())
        .orElse(List.of(attribute));
  }

  /** The names it is read under, in this order; of one that is flattened those of all its parts. */
  public List<String> names() {
    return flattened()
        .map(
            structure ->
                structure.stored().stream().flatMap(part -> part.names().stream()).toList())
        .orElseGet(() -> Stream.concat(Stream.of(attribute), aliases.stream()).toList());
  }
}
