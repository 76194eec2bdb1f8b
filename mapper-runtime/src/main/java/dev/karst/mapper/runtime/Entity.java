package dev.karst.mapper.runtime;

import dev.karst.mapper.Flatten;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.TypeName;
import dev.karst.schema.KeyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entity's class and the structures that its properties reach, before anything is known to be
 * right about it.
 *
 * @param owner what the annotation that gives it its table stands on: the class itself, or a sealed
 *     interface that it implements
 * @param kinds says how the properties' values are stored
 */
record Entity(
    Class<?> owner, Table table, Structure root, List<Structure> nested, KindReader kinds) {
  /** Whether it shares the table of a sealed interface. */
  boolean isMember() {
    return owner != root.type();
  }

  /** The attribute that says what an item is; empty if all of the table are the same. */
  Optional<String> typeAttribute() {
    return isMember() ? Optional.of(table.typeAttribute()) : Optional.empty();
  }

  /** What that attribute says of the class's items. */
  String typeName() {
    TypeName given = root.type().getDeclaredAnnotation(TypeName.class);
    return given == null ? root.name() : given.value();
  }

  /** The attribute that items expire by. */
  Optional<String> timeToLive() {
    return root.with(Ttl.class).stream().map(Property::attribute).findFirst();
  }

  /** How a component is stored in a key, such as {@code S}; "?" for what no key can be. */
  String keyType(Property component) {
    return kinds.tried(component).map(Kind::opened).orElse(null) instanceof Kind.Single<?> single
        ? single.keyType().map(KeyType::name).orElse("?")
        : "?";
  }

  /** The package that accessors stand in. */
  String home() {
    return root.type().getPackageName();
  }

  boolean isAtHome(Structure structure) {
    return structure.type().getPackageName().equals(home());
  }

  /** The structure of a component that is to be flattened; empty where it cannot be. */
  Optional<Structure> flattened(Property component) {
    return component.has(Flatten.class) ? structure(component) : Optional.empty();
  }

  /** The structure of a component, or of what its {@code Optional} is of. */
  Optional<Structure> structure(Property component) {
    return kinds.tried(component).map(Kind::opened).orElse(null) instanceof Kind.Nested structure
        ? Optional.of(nested(structure.type()))
        : Optional.empty();
  }

  private Structure nested(Class<?> type) {
    return nested.stream().filter(each -> each.type() == type).findFirst().orElseThrow();
  }

  /** The attributes of its items that components are stored in, those of composed keys apart. */
  List<ItemAttribute> attributes() {
    return root.mapped().stream().flatMap(each -> attributes(each).stream()).toList();
  }

  /** What is stored in an attribute of that name. */
  Optional<ItemAttribute> storedAs(String attribute) {
    return attributes().stream().filter(each -> each.attribute().equals(attribute)).findFirst();
  }

  /** Those of one component: one, unless it is flattened. */
  List<ItemAttribute> attributes(Property component) {
    return flattened(component)
        .map(
            structure ->
                structure.mapped().stream()
                    .map(part -> new ItemAttribute(part.in(component), Optional.of(component)))
                    .toList())
        .orElse(List.of(ItemAttribute.of(component)));
  }

  /**
   * What an annotation names: a component, or by {@code shipping.city} a part of a flattened one.
   */
  Optional<ItemAttribute> attribute(String name) {
    return attributes().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  List<Structure> structures() {
    List<Structure> structures = new ArrayList<>();
    structures.add(root);
    structures.addAll(nested);
    return structures;
  }
}
