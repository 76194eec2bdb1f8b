package dev.karst.codec;

import dev.karst.value.ValueType;
import java.util.Arrays;

/**
 * A view of an item's image that finds the encoded value at a document path, for conditions,
 * filters and projections.
 *
 * <p>Values are positions in {@link #bytes}, to be used with {@link EncodedValue}. Reusable; not
 * thread-safe.
 */
public final class ImageView {
  private final ImageTable table = new ImageTable();

  /** Looks at an image. */
  public ImageView reset(byte[] image, int offset, int length) {
    table.reset(image, offset, length);
    return this;
  }

  /** The array the image lies in. */
  public byte[] bytes() {
    return table.image();
  }

  /** The item's size as DynamoDB counts it. */
  public int itemSize() {
    return table.itemSize();
  }

  /** How many attributes the item has. */
  public int attributeCount() {
    return table.count();
  }

  /** The name id of the attribute at an index below {@link #attributeCount}; ascending. */
  public int attributeId(int index) {
    return table.id(index);
  }

  /** Where the value of the attribute at an index starts. */
  public int attributeAt(int index) {
    return table.valueAt(index);
  }

  /** How many bytes come before the values: they tell which attributes there are, and where. */
  int tableLength() {
    return table.valuesOffset();
  }

  /**
   * Whether an item of the same table has the same attributes with the same values, in whatever
   * order they lie: values have one encoding each.
   */
  boolean hasSameAttributes(ImageView other) {
    int count = attributeCount();
    if (count != other.attributeCount() || itemSize() != other.itemSize()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (attributeId(i) != other.attributeId(i)) {
        return false;
      }
      int value = attributeAt(i);
      int otherValue = other.attributeAt(i);
      int length = valueLength(value);
      if (length != other.valueLength(otherValue)
          || !Arrays.equals(
              bytes(), value, value + length, other.bytes(), otherValue, otherValue + length)) {
        return false;
      }
    }
    return true;
  }

  /** Where the value of an attribute starts; -1 if the item does not have it. */
  public int attribute(int nameId) {
    int index = table.find(nameId);
    return index < 0 ? -1 : table.valueAt(index);
  }

  /** Where the value of an attribute starts; -1 if the item does not have it. */
  public int attribute(AttributeDictionary dictionary, String name) {
    return attribute(dictionary.lookup(name));
  }

  /** Where the entry of a name has its value; -1 if the value is no M or has no such entry. */
  public int entry(int value, FieldName name) {
    return EncodedValue.entry(bytes(), value, name);
  }

  /** Where an element of an L starts; -1 if the value is no L or is shorter. */
  public int element(int value, int index) {
    return EncodedValue.element(bytes(), value, index);
  }

  public ValueType valueType(int value) {
    return EncodedValue.type(bytes(), value);
  }

  /** How many bytes the value takes, tag included. */
  public int valueLength(int value) {
    return EncodedValue.length(bytes(), value);
  }
}
