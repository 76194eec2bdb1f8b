package dev.karst.mapper.runtime;

import dev.karst.mapper.Flatten;
import java.util.ArrayList;
import java.util.List;

/** Gives properties their places among the attributes of an item. */
final class ItemPlaces {
  private final Codecs codecs;
  private final Attributes attributes;

  /**
   * @param attributes to which those of the properties are added
   */
  ItemPlaces(Codecs codecs, Attributes attributes) {
    this.codecs = codecs;
    this.attributes = attributes;
  }

  /** How a property of an item's own class is stored. */
  StoredProperty stored(Accessor accessor, Structure structure, Property property) {
    int index = structure.made().indexOf(property);
    return property.has(Flatten.class)
        ? flattened(accessor, index, property)
        : codecs.property(accessor, index, property, place(property));
  }

  private Place place(Property property) {
    List<Integer> ordinals = ordinals(property);
    return ordinals.size() == 1 ? new Place.Top(ordinals.get(0)) : new Place.Renamed(ordinals);
  }

  private List<Integer> ordinals(Property property) {
    return property.names().stream().map(attributes::ordinal).toList();
  }

  private StoredProperty flattened(Accessor accessor, int index, Property component) {
    Structure structure = codecs.structure(component);
    Accessor parts = codecs.accessor(structure.type());
    List<Integer> ordinals = new ArrayList<>();
    List<StoredProperty> stored = new ArrayList<>();
    for (Property each : structure.mapped()) {
      Property part = each.in(component);
      ordinals.addAll(ordinals(part));
      stored.add(codecs.property(parts, structure.made().indexOf(each), part, place(part)));
    }
    FlattenedCodec codec = new FlattenedCodec(parts, structure, stored);
    return codecs.property(accessor, index, component, new Place.Flattened(ordinals), codec, codec);
  }
}
