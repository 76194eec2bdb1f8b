package dev.karst.expression.eval;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.value.Item;

/** Images of items, as the evaluators look at them: behind other bytes, as in a page. */
final class ItemImages {
  private static final int OFFSET = 3;

  private ItemImages() {}

  static ItemView of(Item item, AttributeDictionary dictionary) {
    ImageWriter writer = new ImageWriter().begin(dictionary, new int[0]);
    DynamicItemCodec.write(item, writer);
    return of(writer, dictionary);
  }

  /** What a writer has been given, in an array of its own. */
  static ItemView of(ImageWriter writer, AttributeDictionary dictionary) {
    int length = writer.finish();
    byte[] bytes = new byte[OFFSET + length];
    System.arraycopy(writer.bytes(), 0, bytes, OFFSET, length);
    return new ItemView().show(bytes, OFFSET, length, dictionary);
  }
}
