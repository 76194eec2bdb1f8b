package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Position;
import java.util.Arrays;

/**
 * The key inside a {@link Position}: {@code length of the partition bytes:u16, partition bytes, sort
 * bytes}.
 */
record StoredPosition(byte[] partition, byte[] sort) {
  private static final int PARTITION_OFFSET = Short.BYTES;

  static Position encode(byte[] partition, int partitionLength, byte[] sort) {
    byte[] bytes = new byte[PARTITION_OFFSET + partitionLength + sort.length];
    bytes[0] = (byte) (partitionLength >>> 8);
    bytes[1] = (byte) partitionLength;
    System.arraycopy(partition, 0, bytes, PARTITION_OFFSET, partitionLength);
    System.arraycopy(sort, 0, bytes, PARTITION_OFFSET + partitionLength, sort.length);
    return Position.of(bytes);
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws ValidationException if it is something else
   */
  static StoredPosition decode(Position position) {
    byte[] bytes = position.toBytes();
    if (bytes.length < PARTITION_OFFSET) {
      throw new ValidationException(Messages.invalidStartingKey());
    }
    int length = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int sortOffset = PARTITION_OFFSET + length;
    if (length == 0 || sortOffset > bytes.length) {
      throw new ValidationException(Messages.invalidStartingKey());
    }
    return new StoredPosition(
        Arrays.copyOfRange(bytes, PARTITION_OFFSET, sortOffset),
        Arrays.copyOfRange(bytes, sortOffset, bytes.length));
  }
}
