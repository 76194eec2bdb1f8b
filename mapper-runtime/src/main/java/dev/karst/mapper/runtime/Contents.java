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
 * @param attributes the names of those that are looked for, by ordinal
 * @param unmapped what holds the others, if anything does
 */
record Contents(
    List<String> attributes, List<StoredProperty> properties, Optional<UnmappedProperty> unmapped) {
  Contents {
    attributes = List.copyOf(attributes);
    properties = List.copyOf(properties);
  }

  /**
   * @param keys the attributes that stand beside those of the properties, which come behind them
   */
  static Contents of(Structure structure, Accessor accessor, Codecs codecs, List<String> keys) {
    List<String> attributes = new ArrayList<>(keys);
    List<StoredProperty> properties = new ArrayList<>();
    for (Property property : structure.mapped()) {
      List<String> names = property.names();
      Place place =
          names.size() == 1
              ? new Place.Top(attributes.size())
              : new Place.Renamed(attributes.size(), names.size());
      properties.add(codecs.property(accessor, structure, property, place));
      attributes.addAll(names);
    }
    Set<String> mapped = Set.copyOf(attributes);
    return new Contents(
        attributes,
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

  /** Reads them into their places among the values that an object is made of. */
  void read(ItemSource source, @Nullable Object[] values) {
    for (StoredProperty property : properties) {
      property.read(source, values);
    }
    if (unmapped.isPresent()) {
      unmapped.get().read(source, values);
    }
  }
}
