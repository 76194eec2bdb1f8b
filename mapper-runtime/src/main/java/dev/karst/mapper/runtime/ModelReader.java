package dev.karst.mapper.runtime;

import dev.karst.mapper.Projection;
import dev.karst.mapper.codec.KeyText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes keys and indexes of what the annotations of an entity say, when every rule holds of it. */
final class ModelReader {
  private final Entity entity;

  ModelReader(Entity entity) {
    this.entity = entity;
  }

  PrimaryKey key() {
    Key sort = Key.sort(entity);
    return new PrimaryKey(
        keyPart(Key.partition(entity)),
        sort.exists() ? Optional.of(keyPart(sort)) : Optional.empty());
  }

  private KeyPart keyPart(Key key) {
    if (!key.isComposed()) {
      return new KeyPart.Plain(component(key.components().get(0).property()));
    }
    List<KeyPart.Segment> segments = new ArrayList<>();
    key.whole().ifPresent(prefix -> segments.add(new KeyPart.Segment(prefix, Optional.empty())));
    for (Key.Component each : key.components()) {
      String separator = segments.isEmpty() ? "" : String.valueOf(KeyText.SEPARATOR);
      segments.add(
          new KeyPart.Segment(separator + each.prefix(), Optional.of(component(each.property()))));
    }
    return new KeyPart.Composed(key.attribute(), segments);
  }

  private KeyComponent component(Property property) {
    return new KeyComponent(
        property,
        entity.root().made().indexOf(property),
        (Kind.Single<?>) entity.kinds().readClean(property).opened());
  }

  List<Index> indexes(PrimaryKey key) {
    return IndexMark.of(entity.root()).stream().map(index -> index(index, key)).toList();
  }

  private Index index(IndexMark index, PrimaryKey key) {
    List<KeyPart> partition =
        index.local() ? List.of(key.partition()) : plainParts(index.partition());
    List<KeyPart> sort = plainParts(index.sort());
    Set<Property> projected = new LinkedHashSet<>();
    partition.forEach(part -> add(part.components(), projected));
    sort.forEach(part -> add(part.components(), projected));
    // An index has the table's key, but not what that is composed of.
    Set<Property> included = new LinkedHashSet<>();
    index.include().forEach(name -> included.add(entity.root().stored(name).orElseThrow()));
    key.composed().stream()
        .flatMap(part -> part.components().stream())
        .map(KeyComponent::property)
        .filter(component -> !projected.contains(component))
        .forEach(included::add);
    add(key.components(), projected);
    projected.addAll(included);
    boolean whole = index.projection() == Projection.ALL;
    List<String> attributes = new ArrayList<>();
    included.forEach(each -> attributes.addAll(attributeNames(each)));
    entity.typeAttribute().ifPresent(attributes::add);
    return new Index(
        index.name(),
        index.local(),
        partition,
        sort,
        whole
            ? entity.root().mapped()
            : entity.root().mapped().stream().flatMap(each -> projected(each, projected)).toList(),
        whole,
        whole ? List.of() : attributes);
  }

  private static void add(List<KeyComponent> components, Set<Property> properties) {
    components.forEach(each -> properties.add(each.property()));
  }

  /** A component that is in an index, or what of it is in the key. */
  private Stream<Property> projected(Property component, Set<Property> projected) {
    if (projected.contains(component)) {
      return Stream.of(component);
    }
    List<String> attributes = attributeNames(component);
    return projected.stream().filter(each -> attributes.contains(each.attribute()));
  }

  private List<String> attributeNames(Property component) {
    return entity.attributes(component).stream().map(ItemAttribute::attribute).toList();
  }

  private List<KeyPart> plainParts(List<String> names) {
    return names.stream()
        .map(name -> entity.attribute(name).orElseThrow())
        .<KeyPart>map(each -> new KeyPart.Plain(component(each.property().named(each.word()))))
        .toList();
  }
}
