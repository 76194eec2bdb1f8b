package dev.karst.journal;

import dev.karst.codec.KeyBytes;

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
  private final OldImage old = new OldImage();
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
    old.clear();
    if ((what & CommitRecordDescriptor.OLD) != 0) {
      old.read(record);
    }
    image = 0;
    imageLength = 0;
    int kind = what & CommitRecordDescriptor.WRITE_KIND_MASK;
    if (kind == CommitRecordDescriptor.WRITE_PUT) {
      image = record.arrayIndex() + Integer.BYTES;
      imageLength = record.skipBytes();
      if (imageLength == 0) {
        throw new MalformedRecordException("it puts an item without an image");
      }
    } else if (kind != CommitRecordDescriptor.WRITE_DELETE) {
      throw new MalformedRecordException("it holds a write of kind " + what);
    }
    old.checkAgainst(imageLength);
  }

  /** The change as a copy with memory of its own, with both images put together. */
  public JournalChange toChange() {
    int sortAt = partitionLength;
    int imageAt = sortAt + sortLength;
    int oldAt = imageAt + imageLength;
    byte[] copy = new byte[oldAt + old.length()];
    System.arraycopy(bytes, partition, copy, 0, partitionLength);
    System.arraycopy(bytes, sort, copy, sortAt, sortLength);
    System.arraycopy(bytes, image, copy, imageAt, imageLength);
    old.copyTo(copy, oldAt, bytes, image, imageLength);
    return new JournalChange(what, copy, sortAt, imageAt, oldAt);
  }

  /** Copies the item's key. */
  void copyKeyTo(KeyBytes key) {
    key.copyFrom(bytes, partition, partitionLength, bytes, sort, sortLength);
  }

  /** Where {@link #image} lies. */
  byte[] bytes() {
    return bytes;
  }

  /** Where in {@link #bytes} the item's image begins. */
  int image() {
    return image;
  }

  /** How many bytes the item's image has; 0 if the write is a delete. */
  int imageLength() {
    return imageLength;
  }

  public int tableId() {
    return tableId;
  }

  /** Whether readers of the table's changes are to be shown it. */
  public boolean isCaptured() {
    return (what & CommitRecordDescriptor.CAPTURED) != 0;
  }
}
