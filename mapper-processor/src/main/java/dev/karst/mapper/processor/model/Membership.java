package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * What a class knows of the sealed interface whose table it shares with others.
 *
 * @param family the interface
 * @param typeAttribute the attribute that says what an item is
 * @param typeName what it says of the class's
 * @param attributes those of all classes; in each codec an attribute has the same ordinal
 * @param timeToLive the attribute that the table's items expire by
 */
public record Membership(
    ClassName family,
    String typeAttribute,
    String typeName,
    List<String> attributes,
    Optional<String> timeToLive) {
  public Membership {
    attributes = List.copyOf(attributes);
  }

  /** The names of what is generated for the interface. */
  public GeneratedNames familyNames() {
    return new GeneratedNames(family);
  }
}
