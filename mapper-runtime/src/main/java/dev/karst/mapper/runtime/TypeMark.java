package dev.karst.mapper.runtime;

import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.mapper.codec.Values;

/**
 * What the items of a class say that they are, in a table that it shares with others.
 *
 * @param ordinal of the attribute that says so
 */
record TypeMark(int ordinal, String name) {
  void write(ItemSink sink) {
    sink.attribute(ordinal).string(name);
  }

  boolean isOn(ItemSource source) {
    return Values.isOfType(source, ordinal, name);
  }

  /**
   * Checks that an item is one of the class.
   *
   * @throws dev.karst.error.MappingException if it is of another
   */
  void check(ItemSource source) {
    Values.checkType(source, ordinal, name);
  }
}
