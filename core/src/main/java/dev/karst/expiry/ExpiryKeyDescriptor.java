package dev.karst.expiry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The layout of an entry of the order in which items expire; it has a key and no image.
 *
 * <pre>
 *    0               1
 *   +---------------+---------------+
 *   |      01       |    stripe     |                              partition key
 *   +---------------+---------------+
 *
 *    0               1               2               3
 *   +---------------------------------------------------------------+
 *   |          seconds since 1970 UTC, plus 2^63                    |
 *   |                                                               |
 *   +-------------------------------+-------------------------------+
 *   |   partition key length u16    |   the item's partition key …  |    sort key
 *   +-------------------------------+-------------------------------+
 *   |   the item's sort key …                                       |
 *   +---------------------------------------------------------------+
 * </pre>
 *
 * <p>Multi-byte integers are big endian, so that entries of a stripe are ordered by their seconds,
 * negative ones first. The item's keys are its {@link dev.karst.codec.KeyBytes}, the partition's
 * with its space. A stripe is all items whose {@link dev.karst.codec.KeyHash} begins with its byte;
 * the hash of its partition key here is that byte and seven of 0. No image: there is nothing to
 * say.
 */
final class ExpiryKeyDescriptor {
  static final int STRIPES = 256;

  static final int MARK_OFFSET = 0;
  static final int STRIPE_OFFSET = MARK_OFFSET + 1;
  static final int PARTITION_LENGTH = STRIPE_OFFSET + 1;

  static final int SECONDS_OFFSET = 0;
  static final int ITEM_PARTITION_LENGTH_OFFSET = SECONDS_OFFSET + Long.BYTES;
  static final int ITEM_PARTITION_OFFSET = ITEM_PARTITION_LENGTH_OFFSET + Short.BYTES;

  /** What no key of the partition directory begins with. */
  private static final byte MARK = 1;

  private static final int STRIPE_SHIFT = Long.SIZE - 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private ExpiryKeyDescriptor() {}

  /** The stripe of items with that hash. */
  static int stripe(long hash) {
    return (int) (hash >>> STRIPE_SHIFT);
  }

  /** The hash that a stripe's partition key goes by. */
  static long hash(int stripe) {
    return (long) stripe << STRIPE_SHIFT;
  }

  static void putPartition(byte[] partition, int stripe) {
    partition[MARK_OFFSET] = MARK;
    partition[STRIPE_OFFSET] = (byte) stripe;
  }

  static void putSeconds(byte[] sort, long seconds) {
    LONGS.set(sort, SECONDS_OFFSET, seconds ^ Long.MIN_VALUE);
  }

  static long seconds(byte[] sort, int at) {
    return (long) LONGS.get(sort, at + SECONDS_OFFSET) ^ Long.MIN_VALUE;
  }

  static void putItemPartitionLength(byte[] sort, int length) {
    SHORTS.set(sort, ITEM_PARTITION_LENGTH_OFFSET, (short) length);
  }

  static int itemPartitionLength(byte[] sort, int at) {
    return (short) SHORTS.get(sort, at + ITEM_PARTITION_LENGTH_OFFSET) & 0xFFFF;
  }
}
