package dev.karst.codec;

/** Takes the attributes of one item, in any order, each at most once. */
public interface ItemSink extends ValueSink {
  /**
   * Names the next top-level attribute.
   *
   * @param ordinal the attribute's index in {@link ItemCodec#attributeNames}
   * @return this sink, to write the value to
   */
  ValueSink attribute(int ordinal);

  /**
   * Names the next top-level attribute.
   *
   * @return this sink, to write the value to
   */
  ValueSink attribute(String name);
}
