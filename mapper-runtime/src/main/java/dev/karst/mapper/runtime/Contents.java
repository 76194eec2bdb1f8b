package dev.karst.mapper.runtime;

import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What items hold of the objects of a class.
 *
 * @param mark what the items say that they are, in a table that several classes share
 * @param attributes the names of those that are looked for, by ordinal
 * @param unmapped what holds the others, if anything does
 */
record Contents(
    Optional<TypeMark> mark,
    List<String> attributes,
    List<StoredProperty> properties,
    Optional<UnmappedProperty> unmapped) {
  Contents {
    attributes = List.copyOf(attributes);
    properties = List.copyOf(properties);
  }

  /**
   * @param attributes those that are looked for beside those of the properties, which are added
   */
  static Contents of(
      Optional<TypeMark> mark,
      Structure structure,
      Accessor accessor,
      Codecs codecs,
      Attributes attributes) {
    ItemPlaces places = new ItemPlaces(codecs, attributes);
    List<StoredProperty> properties = new ArrayList<>();
    for (Property property : structure.mapped()) {
      properties.add(places.stored(accessor, structure, property));
    }
    Set<String> mapped = attributes.own();
    return new Contents(
        mark,
        attributes.names(),
        properties,
        structure
            .unmapped()
            .map(each -> new UnmappedProperty(accessor, structure.made().indexOf(each), mapped)));
  }

  /** How a property is stored; empty if it is what holds the unmapped attributes. */
  Optional<StoredProperty> of(Property property) {
    return properties.stream().filter(each -> each.property().equals(property)).findFirst();
  }

  void write(Object object, ItemSink sink) {
    for (StoredProperty property : properties) {
      property.write(object, sink);
    }
    if (unmapped.isPresent()) {
      unmapped.get().write(object, sink);
    }
  }

  /** Reads them, of an item of the class, into their places among what an object is made of. */
  void read(ItemSource source, @Nullable Object[] values) {
    for (StoredProperty property : properties) {
      property.read(source, values);
    }
    if (unmapped.isPresent()) {
      unmapped.get().read(source, values);
    }
  }
}
