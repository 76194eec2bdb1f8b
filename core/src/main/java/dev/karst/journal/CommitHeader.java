package dev.karst.journal;

import java.nio.ByteBuffer;

/**
 * What can be told of a log's record without reading it: the commit that begins with it, if one
 * does.
 *
 * @param sequence the commit's sequence number; 0 for a part that goes on with one before
 * @param time when it was made, ms since 1970 UTC
 */
record CommitHeader(long sequence, long time) {
  private static final CommitHeader LATER_PART = new CommitHeader(0, 0);

  static CommitHeader of(byte[] record, int length) {
    ByteBuffer bytes = ByteBuffer.wrap(record, 0, length);
    int start = 0;
    if (bytes.get(CommitRecordDescriptor.KIND_OFFSET) == CommitRecordDescriptor.KIND_PART) {
      if (bytes.getShort(CommitRecordDescriptor.PART_NUMBER_OFFSET) != 0) {
        return LATER_PART;
      }
      start = CommitRecordDescriptor.PART_BYTES_OFFSET;
    }
    return new CommitHeader(
        bytes.getLong(start + CommitRecordDescriptor.SEQUENCE_OFFSET),
        bytes.getLong(start + CommitRecordDescriptor.TIME_OFFSET));
  }

  /** Whether a commit begins here. */
  boolean beginsCommit() {
    return sequence != 0;
  }
}
