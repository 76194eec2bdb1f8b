package dev.karst.engine;

import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;

/** Writes the item that a write leaves behind. */
@FunctionalInterface
interface ImageSource {
  /**
   * Writes all attributes.
   *
   * @param before the item that is there, or none
   * @param after a writer that was begun; finished by the caller
   */
  void write(ItemView before, ImageWriter after);
}
