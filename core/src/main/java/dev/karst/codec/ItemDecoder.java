package dev.karst.codec;

import java.util.List;

/**
 * Makes objects of one class of items, or of the part of them that an index has, without anything
 * in between. Implementations have no state.
 *
 * @param <T> the class of the objects
 */
public interface ItemDecoder<T> {
  /** The top-level attributes it knows; an attribute's index is its ordinal. */
  List<String> attributeNames();

  /**
   * Whether an item is one of the class. Changes of others, which share the table, are passed over.
   */
  default boolean accepts(ItemSource source) {
    return true;
  }

  /** Makes an object of the item's attributes. */
  T read(ItemSource source);
}
