package dev.karst.codec;

import dev.karst.value.Item;
import java.util.Arrays;

/**
 * An item where it lies, or the absence of one: an image and the dictionary of its names.
 *
 * <p>Nothing is decoded until it is asked for. Valid as long as the array is left alone. Reusable;
 * not thread-safe.
 */
public final class ItemView {
  private static final int[] NO_ORDINALS = {};

  private final ImageView image = new ImageView();
  private byte[] bytes = new byte[0];
  private int offset;
  private int length;
  private AttributeDictionary names = AttributeDictionary.NONE;

  /** Shows the item of an image. */
  public ItemView show(byte[] array, int from, int imageLength, AttributeDictionary dictionary) {
    image.reset(array, from, imageLength);
    bytes = array;
    offset = from;
    length = imageLength;
    names = dictionary;
    return this;
  }

  /** Shows that there is no item. */
  public ItemView showNothing() {
    length = 0;
    return this;
  }

  /** Whether there is an item. */
  public boolean exists() {
    return length > 0;
  }

  /** The item's size as DynamoDB counts it; 0 if there is none. */
  public int size() {
    return exists() ? image.itemSize() : 0;
  }

  /** Random access to the item, which must exist. */
  public ImageView image() {
    return image;
  }

  /** The names of the table's attributes. */
  public AttributeDictionary names() {
    return names;
  }

  /** The array the image lies in. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where in {@link #bytes} the image starts. */
  public int offset() {
    return offset;
  }

  /** How many bytes the image has; 0 if there is no item. */
  public int length() {
    return length;
  }

  /**
   * Whether both are there and have the same attributes with the same values. Both must be of one
   * table.
   */
  public boolean hasSameAttributes(ItemView other) {
    if (!exists() || !other.exists()) {
      return false;
    }
    int difference =
        Arrays.mismatch(
            bytes, offset, offset + length, other.bytes, other.offset, other.offset + other.length);
    if (difference < 0) {
      return true;
    }
    // With one table of attributes the values lie at the same places, and one of them differs.
    boolean sameTable = length == other.length && difference >= image.tableLength();
    return !sameTable && image.hasSameAttributes(other.image);
  }

  /** Decodes the whole item, which must exist. */
  public Item toItem() {
    return DynamicItemCodec.read(
        new ImageReader().reset(bytes, offset, length, names, NO_ORDINALS));
  }
}
