package dev.karst.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An item's image before a write, as it lies in the journal: where it differs from the image that
 * the write leaves, which lies beside it. Most writes change little of an item.
 *
 * <pre>
 *   old  := sameStart:u32 sameEnd:u32 differing:bytes
 * </pre>
 *
 * <p>The image is {@code sameStart} bytes from the start of the other one, the differing bytes, and
 * {@code sameEnd} bytes from the end of the other one. Not thread-safe.
 */
final class OldImage {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private int sameStart;
  private int sameEnd;
  private byte[] record = {};
  private int differing;
  private int differingLength;

  /** Writes an old image beside the new one; a write that leaves none has an empty one. */
  static void write(
      RecordBuffer record, byte[] old, int offset, int length, byte[] image, int imageLength) {
    int shorter = Math.min(length, imageLength);
    int mismatch = Arrays.mismatch(old, offset, offset + shorter, image, 0, shorter);
    int start = mismatch < 0 ? shorter : mismatch;
    int end = sameEnd(old, offset + length, image, imageLength, shorter - start);
    record.putInt(start);
    record.putInt(end);
    record.putBytes(old, offset + start, length - start - end);
  }

  /** How many bytes before two ends are the same, up to a number. */
  private static int sameEnd(byte[] one, int oneEnd, byte[] other, int otherEnd, int most) {
    int same = 0;
    while (same <= most - Long.BYTES
        && (long) LONG.get(one, oneEnd - same - Long.BYTES)
            == (long) LONG.get(other, otherEnd - same - Long.BYTES)) {
      same += Long.BYTES;
    }
    while (same < most && one[oneEnd - same - 1] == other[otherEnd - same - 1]) {
      same++;
    }
    return same;
  }

  /** Forgets what was read: there is none. */
  void clear() {
    sameStart = 0;
    sameEnd = 0;
    differingLength = 0;
  }

  /** Takes what comes next in a record. */
  void read(RecordBuffer from) {
    sameStart = from.getInt();
    sameEnd = from.getInt();
    record = from.array();
    differing = from.arrayIndex() + Integer.BYTES;
    differingLength = from.skipBytes();
  }

  /** Makes sure that an image of so many bytes has what this one takes from it. */
  void checkAgainst(int imageLength) {
    if (sameStart < 0 || sameEnd < 0 || sameStart > imageLength - sameEnd) {
      throw new MalformedRecordException(
          "an image of "
              + imageLength
              + " bytes has not the "
              + sameStart
              + " and "
              + sameEnd
              + " that the old one shares with it");
    }
  }

  /** How many bytes it has; 0 if there is none. */
  int length() {
    return sameStart + differingLength + sameEnd;
  }

  /** Puts it together behind {@code at}; {@code image} is the one beside it. */
  void copyTo(byte[] target, int at, byte[] bytes, int image, int imageLength) {
    System.arraycopy(bytes, image, target, at, sameStart);
    System.arraycopy(record, differing, target, at + sameStart, differingLength);
    System.arraycopy(
        bytes, image + imageLength - sameEnd, target, at + sameStart + differingLength, sameEnd);
  }
}
