package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sealed interface with a table, which the classes that implement it share.
 *
 * @param typeAttribute the attribute that says what an item is
 * @param members the classes, each knowing its membership
 * @param visible whether the interface is public
 * @param warnings those that code using the interface and the classes would give rise to
 */
public record Family(
    ClassName type,
    String table,
    String typeAttribute,
    List<Entity> members,
    boolean visible,
    List<String> warnings)
    implements Mapped {
  public Family {
    members = List.copyOf(members);
    warnings = List.copyOf(warnings);
  }

  /**
   * A family of classes that do not know of it yet.
   *
   * @param typeNames what the type attribute says of each class's items, in their order
   * @param warnings those that code using the interface alone would give rise to
   */
  public static Family of(
      ClassName type,
      String table,
      String typeAttribute,
      List<Entity> classes,
      List<String> typeNames,
      boolean visible,
      List<String> warnings) {
    Set<String> attributes = new LinkedHashSet<>(List.of(typeAttribute));
    for (Entity each : classes) {
      each.key().composed().forEach(part -> attributes.add(part.attribute()));
    }
    for (Entity each : classes) {
      each.root().stored().forEach(property -> attributes.addAll(property.names()));
    }
    Optional<String> timeToLive =
        classes.stream()
            .flatMap(each -> each.upkeep().timeToLive().stream())
            .map(Property::attribute)
            .findFirst();
    List<Entity> members = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      members.add(
          classes
              .get(i)
              .in(
                  new Membership(
                      type, typeAttribute, typeNames.get(i), List.copyOf(attributes), timeToLive)));
    }
    Set<String> allWarnings = new LinkedHashSet<>(warnings);
    classes.forEach(each -> allWarnings.addAll(each.warnings()));
    return new Family(type, table, typeAttribute, members, visible, List.copyOf(allWarnings));
  }

  public GeneratedNames names() {
    return new GeneratedNames(type);
  }

  /** The key of the table; the members' are the same attributes. */
  public Key key() {
    return members.get(0).key();
  }

  /** The attributes of all members. */
  public List<String> attributes() {
    return membership().attributes();
  }

  public Optional<String> timeToLive() {
    return membership().timeToLive();
  }

  private Membership membership() {
    return members.get(0).membership().orElseThrow();
  }

  /**
   * The indexes of all members, each once, with the first member that has it. An index holds what
   * any of its members needs of it.
   */
  public Map<Index, Entity> indexes() {
    Map<String, Index> byName = new LinkedHashMap<>();
    Map<String, Entity> first = new LinkedHashMap<>();
    for (Entity member : members) {
      for (Index index : member.indexes()) {
        byName.merge(index.name(), index, Index::with);
        first.putIfAbsent(index.name(), member);
      }
    }
    Map<Index, Entity> indexes = new LinkedHashMap<>();
    byName.forEach((name, index) -> indexes.put(index, first.get(name)));
    return indexes;
  }

  /** The method that reads a partition of those components, where there are several kinds. */
  public static String collectionName(List<String> components) {
    return "collectionBy"
        + components.stream()
            .map(each -> Character.toUpperCase(each.charAt(0)) + each.substring(1))
            .collect(Collectors.joining("And"));
  }

  /** The members with partition keys that are made in different ways, one of each. */
  public List<Entity> partitionings() {
    Map<List<String>, Entity> shapes = new LinkedHashMap<>();
    members.forEach(member -> shapes.putIfAbsent(shape(member.key().partition()), member));
    return List.copyOf(shapes.values());
  }

  /** Fixed texts and components' types. */
  private static List<String> shape(KeyPart part) {
    List<String> shape = new ArrayList<>();
    if (part instanceof KeyPart.Composed composed) {
      composed.segments().forEach(segment -> shape.add(segment.literal()));
    }
    part.components().forEach(component -> shape.add(component.type().toString()));
    return shape;
  }
}
