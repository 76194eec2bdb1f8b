package dev.karst.codec;

/** Gives the attributes of one item. */
public interface ItemSource extends ValueSource {
  /**
   * Steps to a top-level attribute, whose value can then be read; false if the item has none. Free
   * in its order; cheapest in the order of ordinals.
   *
   * @param ordinal the attribute's index in {@link ItemCodec#attributeNames}
   */
  boolean attribute(int ordinal);

  /** Goes back before the first attribute. */
  void restart();

  /** Steps to the first or next attribute, in stored order; false after the last. */
  boolean nextAttribute();

  /** The name of the attribute the source stepped to. */
  String attributeName();
}
