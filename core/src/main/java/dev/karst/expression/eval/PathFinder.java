package dev.karst.expression.eval;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ImageView;
import dev.karst.codec.ItemView;
import dev.karst.expression.DocumentPath;

/** Finds on an item's image what document paths lead to. Used by one thread. */
final class PathFinder {
  /** What a path that leads nowhere leads to. */
  static final int MISSING = -1;

  private final ImageView image = new ImageView();
  private AttributeDictionary dictionary = new AttributeDictionary();
  private boolean present;

  void on(byte[] bytes, int offset, int length, AttributeDictionary names) {
    image.reset(bytes, offset, length);
    dictionary = names;
    present = true;
  }

  void onNoItem() {
    present = false;
  }

  void on(ItemView item) {
    if (item.exists()) {
      on(item.bytes(), item.offset(), item.length(), item.names());
    } else {
      onNoItem();
    }
  }

  /** The array that what is found lies in. */
  byte[] bytes() {
    return image.bytes();
  }

  /** Where the value at a path starts, or {@link #MISSING}. */
  int find(DocumentPath path) {
    return find(path, path.elements().size());
  }

  /** Where the value that so many elements of a path lead to starts, or {@link #MISSING}. */
  int find(DocumentPath path, int elements) {
    int at = present ? image.attribute(dictionary, path.attribute()) : MISSING;
    for (int i = 0; i < elements && at != MISSING; i++) {
      DocumentPath.Element element = path.elements().get(i);
      if (element instanceof DocumentPath.Entry entry) {
        at = image.entry(at, entry.field());
      } else if (element instanceof DocumentPath.Index index) {
        at = image.element(at, index.index());
      }
    }
    return at;
  }
}
