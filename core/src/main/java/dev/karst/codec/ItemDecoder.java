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

  /** Makes an object of the item's attributes. */
  T read(ItemSource source);
}
