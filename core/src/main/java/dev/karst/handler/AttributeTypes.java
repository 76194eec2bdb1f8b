package dev.karst.handler;

import static java.util.Objects.requireNonNull;

import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.KeySchemaElement;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types that a request defines for the attributes of its keys. The shapes of the request have
 * been checked.
 */
final class AttributeTypes {
  private final Map<String, KeyType> types = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  AttributeTypes(List<AttributeDefinition> definitions) {
    for (AttributeDefinition definition : definitions) {
      String name = requireNonNull(definition.attributeName());
      if (types.put(name, requireNonNull(definition.attributeType())) != null) {
        throw new ValidationException(TableMessages.duplicateAttributeDefinition(name));
      }
    }
  }

  /** What a table has defined already stays as it is, whatever the request says. */
  void keep(KeyAttribute attribute) {
    types.replace(attribute.name(), attribute.type());
  }

  int size() {
    return types.size();
  }

  /** Checks that all attributes of a key are defined; they count as used. */
  void use(List<KeySchemaElement> key) {
    List<String> names = names(key);
    if (!types.keySet().containsAll(names)) {
      throw new ValidationException(
          TableMessages.keyAttributesNotDefined(new LinkedHashSet<>(names), types.keySet()));
    }
    used.addAll(names);
  }

  /** Checks that every definition was used. */
  void requireAllUsed() {
    if (used.size() != types.size()) {
      throw new ValidationException(TableMessages.definitionsNotUsed(types.keySet(), used));
    }
  }

  /** The elements of one type of a key, as attributes. */
  List<KeyAttribute> attributes(List<KeySchemaElement> key, KeySchemaElement.KeyType type) {
    List<KeyAttribute> attributes = new ArrayList<>();
    for (KeySchemaElement element : key) {
      if (element.keyType() == type) {
        String name = requireNonNull(element.attributeName());
        attributes.add(new KeyAttribute(name, requireNonNull(types.get(name))));
      }
    }
    return attributes;
  }

  static List<String> names(List<KeySchemaElement> key) {
    return key.stream().map(element -> requireNonNull(element.attributeName())).toList();
  }
}
