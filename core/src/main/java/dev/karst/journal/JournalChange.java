package dev.karst.journal;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;

/** A write of a commit that readers of the table's changes are shown. Immutable. */
public final class JournalChange {
  private final int what;
  private final byte[] bytes;
  private final int sort;
  private final int image;
  private final int old;

  /**
   * A change.
   *
   * @param what as the journal has it
   * @param bytes the value of the partition key, that of the sort key, the image afterwards and the
   *     one before; each but the first may be empty
   * @param sort where the second begins, and so on
   */
  JournalChange(int what, byte[] bytes, int sort, int image, int old) {
    this.what = what;
    this.bytes = bytes;
    this.sort = sort;
    this.image = image;
    this.old = old;
  }

  /** Whether there was an item before. */
  public boolean existedBefore() {
    return (what & CommitRecordDescriptor.EXISTED) != 0;
  }

  /** Whether there is an item afterwards. */
  public boolean existsAfter() {
    return old > image;
  }

  /** Whether the store itself made it. */
  public boolean isByStore() {
    return (what & CommitRecordDescriptor.BY_STORE) != 0;
  }

  /** How many bytes the value of the item's partition key has. */
  public int partitionValueLength() {
    return sort - KeyBytes.PARTITION_VALUE_START;
  }

  /** How many bytes the value of the item's sort key has; 0 if it has none. */
  public int sortValueLength() {
    return image - sort;
  }

  /** The value of the item's partition key. */
  public AttributeValue partitionValue(KeyType type) {
    return KeyBytes.decode(type, bytes, KeyBytes.PARTITION_VALUE_START, partitionValueLength());
  }

  /** The value of the item's sort key, which it must have. */
  public AttributeValue sortValue(KeyType type) {
    return KeyBytes.decode(type, bytes, sort, sortValueLength());
  }

  /** Shows the item before; none if there was none, or the journal does not tell. */
  public ItemView showBefore(ItemView view, AttributeDictionary names) {
    return show(view, old, bytes.length, names);
  }

  /** Shows the item afterwards, or none. */
  public ItemView showAfter(ItemView view, AttributeDictionary names) {
    return show(view, image, old, names);
  }

  private ItemView show(ItemView view, int from, int to, AttributeDictionary names) {
    return from == to ? view.showNothing() : view.show(bytes, from, to - from, names);
  }
}
