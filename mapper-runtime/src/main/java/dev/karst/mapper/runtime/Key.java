package dev.karst.mapper.runtime;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A partition key or a sort key as annotations say it, before anything is known to be right about
 * it.
 *
 * @param annotation which of the two, by the name of its annotation
 * @param attribute the attribute that it is stored in if it is composed
 * @param components in the order in which they make the key
 * @param whole the prefix that stands on the type and is the whole key; the sort key's alone
 */
record Key(
    String annotation, String attribute, List<Component> components, Optional<String> whole) {
  /** A component of a key, and what its annotation says. */
  record Component(Property property, int order, String prefix) {}

  static Key partition(Entity entity) {
    List<Component> components = new ArrayList<>();
    for (Property property : entity.root().properties()) {
      property
          .mark(PartitionKey.class)
          .ifPresent(mark -> components.add(new Component(property, mark.order(), mark.prefix())));
    }
    return new Key(
        "PartitionKey", entity.table().partitionKey(), ordered(components), Optional.empty());
  }

  static Key sort(Entity entity) {
    List<Component> components = new ArrayList<>();
    for (Property property : entity.root().properties()) {
      property
          .mark(SortKey.class)
          .ifPresent(mark -> components.add(new Component(property, mark.order(), mark.prefix())));
    }
    SortKey onType = entity.root().type().getDeclaredAnnotation(SortKey.class);
    return new Key(
        "SortKey",
        entity.table().sortKey(),
        ordered(components),
        Optional.ofNullable(onType).map(SortKey::prefix));
  }

  private static List<Component> ordered(List<Component> components) {
    return components.stream().sorted(Comparator.comparingInt(Component::order)).toList();
  }

  boolean exists() {
    return whole.isPresent() || !components.isEmpty();
  }

  /** Whether it is a text of its own, beside the components. */
  boolean isComposed() {
    return whole.isPresent()
        || components.size() > 1
        || components.stream().anyMatch(each -> !each.prefix().isEmpty());
  }

  /** What it is made of: the fixed texts and types of its components, whatever they are called. */
  List<String> shape() {
    return components.stream()
        .map(each -> each.prefix() + " " + each.property().type().getTypeName())
        .toList();
  }

  /** The member of {@link Table} that names the attribute of a composed key. */
  String attributeMember() {
    return annotation.equals("PartitionKey") ? "partitionKey" : "sortKey";
  }

  /** Whether {@link Table} names another attribute than it does by itself. */
  boolean isAttributeNamed() {
    return !attribute.equals(annotation.equals("PartitionKey") ? "pk" : "sk");
  }
}
