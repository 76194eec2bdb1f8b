package dev.karst.codec;

/** The attribute table of an image: where each attribute's value is. Reusable; not thread-safe. */
final class ImageTable {
  private byte[] image = new byte[0];
  private int start;
  private int length;
  private boolean wide;
  private int count;
  private int valuesOffset;

  /** The index found last, from which the next is sought. */
  private int cursor;

  void reset(byte[] image, int start, int length) {
    if (start < 0 || length > image.length - start) {
      throw new IndexOutOfBoundsException(
          "Image must lie within its array: start=" + start + " length=" + length);
    }
    this.wide = ItemImageDescriptor.isWide(image, start, length);
    this.count = ItemImageDescriptor.count(image, start, length, wide);
    this.image = image;
    this.start = start;
    this.length = length;
    this.valuesOffset =
        ItemImageDescriptor.tableOffset(wide) + count * ItemImageDescriptor.entryLength(wide);
    this.cursor = -1;
  }

  byte[] image() {
    return image;
  }

  /** Where the image ends in its array. */
  int limit() {
    return start + length;
  }

  /** Where in the image the values begin. */
  int valuesOffset() {
    return valuesOffset;
  }

  int count() {
    return count;
  }

  int itemSize() {
    return ItemImageDescriptor.itemSize(image, start, wide);
  }

  int id(int index) {
    return ItemImageDescriptor.id(image, start, wide, index);
  }

  /** Where in the array the value of the attribute at an index starts. */
  int valueAt(int index) {
    int offset = ItemImageDescriptor.offset(image, start, wide, index);
    if (offset < valuesOffset || offset >= length) {
      throw ValueDescriptor.corrupt("offset=" + offset);
    }
    return start + offset;
  }

  /** The index of an id, or -1. Ids asked for in ascending order are found without a search. */
  int find(int id) {
    int next = cursor + 1;
    if (next < count) {
      int nextId = id(next);
      if (nextId == id) {
        cursor = next;
        return next;
      }
      if (nextId > id && (cursor < 0 || id(cursor) < id)) {
        return -1;
      }
    } else if (cursor < 0 || id(cursor) < id) {
      return -1;
    }
    return search(id);
  }

  private int search(int id) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = id(middle);
      if (found == id) {
        cursor = middle;
        return middle;
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
