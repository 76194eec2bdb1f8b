package dev.karst.journal;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;
import java.util.Arrays;

/**
 * A write of a commit, where it lies in the journal's record. Valid until the cursor that shows it
 * goes on.
 */
public final class JournalWrite {
  private byte[] bytes = {};
  private int what;
  private int tableId;
  private int partition;
  private int partitionLength;
  private int sort;
  private int sortLength;
  private int old;
  private int oldLength;
  private int image;
  private int imageLength;

  JournalWrite() {}

  /** Takes the write that comes next in a record. */
  void read(RecordBuffer record) {
    bytes = record.array();
    what = record.getByte();
    tableId = record.getInt();
    partition = record.arrayIndex() + Integer.BYTES;
    partitionLength = record.skipBytes();
    sort = record.arrayIndex() + Integer.BYTES;
    sortLength = record.skipBytes();
    old = 0;
    oldLength = 0;
    if ((what & CommitRecordDescriptor.OLD) != 0) {
      old = record.arrayIndex() + Integer.BYTES;
      oldLength = record.skipBytes();
    }
    image = 0;
    imageLength = 0;
    int kind = what & CommitRecordDescriptor.WRITE_KIND_MASK;
    if (kind == CommitRecordDescriptor.WRITE_PUT) {
      image = record.arrayIndex() + Integer.BYTES;
      imageLength = record.skipBytes();
    } else if (kind != CommitRecordDescriptor.WRITE_DELETE) {
      throw new MalformedRecordException("it holds a write of kind " + what);
    }
  }

  /** A copy with memory of its own, which stays valid. */
  public JournalWrite copy() {
    JournalWrite copy = new JournalWrite();
    int end = imageLength > 0 ? image + imageLength : Math.max(sort + sortLength, old + oldLength);
    copy.bytes = Arrays.copyOfRange(bytes, partition, end);
    copy.what = what;
    copy.tableId = tableId;
    copy.partitionLength = partitionLength;
    copy.sort = sort - partition;
    copy.sortLength = sortLength;
    copy.old = oldLength > 0 ? old - partition : 0;
    copy.oldLength = oldLength;
    copy.image = imageLength > 0 ? image - partition : 0;
    copy.imageLength = imageLength;
    return copy;
  }

  public int tableId() {
    return tableId;
  }

  /** Whether readers of the table's changes are to be shown it. */
  public boolean isCaptured() {
    return (what & CommitRecordDescriptor.CAPTURED) != 0;
  }

  /** Whether there was an item before. */
  public boolean existedBefore() {
    return (what & CommitRecordDescriptor.EXISTED) != 0;
  }

  /** Whether there is an item afterwards. */
  public boolean existsAfter() {
    return imageLength > 0;
  }

  /** Whether the store itself made it. */
  public boolean isByStore() {
    return (what & CommitRecordDescriptor.BY_STORE) != 0;
  }

  /** How many bytes the value of the item's partition key has. */
  public int partitionValueLength() {
    return partitionLength - KeyBytes.PARTITION_VALUE_START;
  }

  /** How many bytes the value of the item's sort key has; 0 if it has none. */
  public int sortValueLength() {
    return sortLength;
  }

  /** The value of the item's partition key. */
  public AttributeValue partitionValue(KeyType type) {
    return KeyBytes.decode(
        type, bytes, partition + KeyBytes.PARTITION_VALUE_START, partitionValueLength());
  }

  /** The value of the item's sort key, which it must have. */
  public AttributeValue sortValue(KeyType type) {
    return KeyBytes.decode(type, bytes, sort, sortLength);
  }

  /** Shows the item before; none if there was none, or the journal does not tell. */
  public ItemView showBefore(ItemView view, AttributeDictionary names) {
    return oldLength == 0 ? view.showNothing() : view.show(bytes, old, oldLength, names);
  }

  /** Shows the item afterwards, or none. */
  public ItemView showAfter(ItemView view, AttributeDictionary names) {
    return imageLength == 0 ? view.showNothing() : view.show(bytes, image, imageLength, names);
  }
}
