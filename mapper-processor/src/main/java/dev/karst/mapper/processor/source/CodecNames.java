package dev.karst.mapper.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.karst.mapper.processor.model.Conversion;
import dev.karst.mapper.processor.model.Entity;
import dev.karst.mapper.processor.model.KeyPart;
import dev.karst.mapper.processor.model.Property;
import dev.karst.mapper.processor.model.Structure;
import dev.karst.mapper.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The constants and methods of one codec. */
final class CodecNames {
  /** A property, of which another structure may have the same. */
  private record Owned(ClassName owner, Property property) {}

  private final Entity entity;
  private final NameAllocator constants = new NameAllocator();
  private final NameAllocator methods = new NameAllocator();
  private final Map<Property, List<String>> ordinals = new LinkedHashMap<>();
  private final String type;
  private final Map<KeyPart, String> keys = new LinkedHashMap<>();
  private final Map<ClassName, Map<Property, List<String>>> fields = new LinkedHashMap<>();
  private final Map<Owned, String> defaults = new LinkedHashMap<>();
  private final Map<ClassName, String> converters = new LinkedHashMap<>();
  private final Map<ValueType, String> conversions = new LinkedHashMap<>();
  private final Map<ClassName, String> enums = new LinkedHashMap<>();
  private final Set<String> taken = new TreeSet<>(RuntimeTypes.CALLED);
  private final Map<Structure, String> flattened = new LinkedHashMap<>();
  private final Map<ClassName, String> structures = new LinkedHashMap<>();

  CodecNames(Entity entity) {
    this.entity = entity;
    taken.add(entity.names().codec().simpleName());
    newConstant("ATTRIBUTES");
    entity.root().unmapped().ifPresent(property -> newConstant("MAPPED"));
    type = entity.membership().isPresent() ? newConstant("TYPE") : "";
    entity.key().composed().forEach(part -> keys.put(part, newConstant(keyConstant(part))));
    methods.newName("Key");
    for (Property property : entity.root().stored()) {
      String constant = upperSnake(property.name());
      Optional<Structure> structure = property.flattened();
      if (structure.isPresent()) {
        addFlattened(property, structure.get(), constant);
      } else {
        ordinals.put(property, newConstants(constant, property));
        addDefault(entity.root(), property, constant);
      }
    }
    for (Structure structure : entity.nested()) {
      String name = structure.type().simpleName();
      structures.put(structure.type(), methods.newName(name));
      Map<Property, List<String>> names = new LinkedHashMap<>();
      for (Property property : structure.stored()) {
        String constant = upperSnake(name) + "_" + upperSnake(property.name());
        names.put(property, newConstants(constant, property));
        addDefault(structure, property, constant);
      }
      fields.put(structure.type(), names);
    }
    Stream.concat(Stream.of(entity.root()), entity.nested().stream())
        .flatMap(structure -> structure.stored().stream())
        .forEach(property -> addForms(property.value().orElseThrow()));
  }

  private void addFlattened(Property property, Structure structure, String constant) {
    flattened.put(structure, methods.newName(Words.capitalized(property.name())));
    List<String> all = new ArrayList<>();
    for (Property part : structure.stored()) {
      String wanted = constant + "_" + upperSnake(part.name());
      ordinals.put(part, newConstants(wanted, part));
      all.addAll(ordinals(part));
      addDefault(structure, part, wanted);
    }
    ordinals.put(property, List.copyOf(all));
  }

  private void addForms(ValueType type) {
    if (type instanceof ValueType.Constant constant) {
      addForm(constant);
    } else if (type instanceof ValueType.Converted converted) {
      addConversion(type, converted.conversion(), "_FORM");
      addForms(converted.stored());
    } else if (type instanceof ValueType.ConvertedDocument converted) {
      addConversion(type, converted.conversion(), "_CONVERSION");
      addForms(converted.stored());
    } else if (type instanceof ValueType.Option option) {
      addForms(option.value());
    } else if (type instanceof ValueType.Flattened flat) {
      flat.structure().stored().forEach(part -> addForms(part.value().orElseThrow()));
    } else if (type instanceof ValueType.Sequence sequence) {
      addForms(sequence.element());
    } else if (type instanceof ValueType.Distinct distinct) {
      addForms(distinct.element());
    } else if (type instanceof ValueType.Dictionary dictionary) {
      addForms(dictionary.key());
      addForms(dictionary.value());
    } else if (type instanceof ValueType.ObjectArray array) {
      addForms(array.element());
    }
  }

  private void addForm(ValueType.Constant constant) {
    if (!enums.containsKey(constant.type())) {
      enums.put(constant.type(), newConstant(upperSnake(constant.type().simpleName()) + "_FORM"));
    }
  }

  /** One for its name, and one for each alias. */
  private List<String> newConstants(String wanted, Property property) {
    List<String> names = new ArrayList<>(List.of(newConstant(wanted)));
    property
        .aliases()
        .forEach(alias -> names.add(newConstant(wanted + "_AS_" + upperSnake(alias))));
    return names;
  }

  private void addConversion(ValueType type, Conversion conversion, String suffix) {
    conversion
        .converter()
        .filter(converter -> !converters.containsKey(converter))
        .ifPresent(
            converter ->
                converters.put(converter, newConstant(upperSnake(converter.simpleName()))));
    if (!conversions.containsKey(type)) {
      conversions.put(type, newConstant(upperSnake(conversion.attribute()) + suffix));
    }
  }

  private void addDefault(Structure owner, Property property, String wanted) {
    Owned owned = new Owned(owner.type(), property);
    if (DefaultCode.isConstant(property) && !defaults.containsKey(owned)) {
      defaults.put(owned, newConstant(wanted + "_DEFAULT"));
    }
  }

  private String newConstant(String wanted) {
    String name = constants.newName(wanted);
    taken.add(name);
    return name;
  }

  ClassName codec() {
    return entity.names().codec();
  }

  String ordinal(Property property) {
    return ordinals(property).get(0);
  }

  /**
   * The ordinals of a property's names, its aliases behind its own; of one that is flattened those
   * of its parts.
   */
  List<String> ordinals(Property property) {
    return required(ordinals, property);
  }

  /** The ordinal of the attribute that says which of several classes an item is of. */
  String typeOrdinal() {
    return type;
  }

  String ordinal(KeyPart.Composed part) {
    return required(keys, part);
  }

  private String keyConstant(KeyPart part) {
    return part.equals(entity.key().partition()) ? "PARTITION_KEY" : "SORT_KEY";
  }

  String field(Structure structure, Property property) {
    return fields(structure, property).get(0);
  }

  /** The fields of a nested structure's property, its aliases behind its own. */
  List<String> fields(Structure structure, Property property) {
    return required(required(fields, structure.type()), property);
  }

  /** The constant that a structure's property is read as if it is missing. */
  String defaultValue(Structure owner, Property property) {
    return required(defaults, new Owned(owner.type(), property));
  }

  /** Behind {@code read} and {@code write}. */
  String method(ClassName structure) {
    return required(structures, structure);
  }

  /** The same of a flattened structure. */
  String method(Structure structure) {
    return required(flattened, structure);
  }

  /** Names that a variable must not have, as it would hide a constant or a class. */
  Set<String> taken() {
    return taken;
  }

  /** The form of a type; an enum's is a constant. */
  CodeBlock form(ValueType.Single type) {
    if (type instanceof ValueType.Converted converted) {
      return CodeBlock.of("$L", conversion(converted));
    }
    return type instanceof ValueType.Constant constant
        ? CodeBlock.of("$L", required(enums, constant.type()))
        : Forms.form(type);
  }

  /** The form of a type, in another class than the codec. */
  CodeBlock formOutside(ValueType.Single type) {
    return type instanceof ValueType.Converted converted
        ? CodeBlock.of("$T.$L", codec(), conversion(converted))
        : Forms.form(type);
  }

  /** The constant that is the form of a converted value, or what converts it. */
  String conversion(ValueType type) {
    return required(conversions, type);
  }

  /** The constants that are forms of converted values, or convert them. */
  Map<ValueType, String> conversions() {
    return conversions;
  }

  /** The constant that is a converter. */
  String converter(ClassName converter) {
    return required(converters, converter);
  }

  /** The constants that are converters. */
  Map<ClassName, String> converters() {
    return converters;
  }

  /** The constants that are forms of enums. */
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
