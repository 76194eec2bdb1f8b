package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The constants and methods of one codec. */
final class CodecNames {
  private final Entity entity;
  private final NameAllocator constants = new NameAllocator();
  private final NameAllocator methods = new NameAllocator();
  private final Map<Property, String> ordinals = new LinkedHashMap<>();
  private final Map<ClassName, Map<Property, String>> fields = new LinkedHashMap<>();
  private final Map<ClassName, String> enums = new LinkedHashMap<>();
  private final Map<ClassName, String> structures = new LinkedHashMap<>();

  CodecNames(Entity entity) {
    this.entity = entity;
    constants.newName("ATTRIBUTES");
    methods.newName("Key");
    for (Property property : entity.root().stored()) {
      ordinals.put(property, constants.newName(upperSnake(property.name())));
    }
    for (Structure structure : entity.nested()) {
      String name = structure.type().simpleName();
      structures.put(structure.type(), methods.newName(name));
      Map<Property, String> names = new LinkedHashMap<>();
      for (Property property : structure.stored()) {
        names.put(
            property, constants.newName(upperSnake(name) + "_" + upperSnake(property.name())));
      }
      fields.put(structure.type(), names);
    }
  }

  ClassName codec() {
    return entity.names().codec();
  }

  String ordinal(Property property) {
    return required(ordinals, property);
  }

  String field(Structure structure, Property property) {
    return required(required(fields, structure.type()), property);
  }

  /** Behind {@code read} and {@code write}. */
  String method(ClassName structure) {
    return required(structures, structure);
  }

  /** The constant of an enum's form, which from then on is one of {@link #enums}. */
  CodeBlock form(ValueType.Single type) {
    if (type instanceof ValueType.Constant constant) {
      return CodeBlock.of(
          "$L",
          enums.computeIfAbsent(
              constant.type(), each -> constants.newName(upperSnake(each.simpleName()) + "_FORM")));
    }
    return Forms.form(type);
  }

  /** The constants that {@link #form} was asked for. */
  Map<ClassName, String> enums() {
    return enums;
  }

  static String upperSnake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  private static <K, V> V required(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("a name was given to every part of the entity: key=" + key);
    }
    return value;
  }
}
