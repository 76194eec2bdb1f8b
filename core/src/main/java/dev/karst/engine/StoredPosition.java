package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Position;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The key inside a {@link Position}: {@code length of the partition bytes:u16, partition bytes,
 * sort bytes}.
 */
final class StoredPosition {
  private static final int PARTITION_OFFSET = Short.BYTES;

  private final byte[] partition;
  private final byte[] sort;

  private StoredPosition(byte[] partition, byte[] sort) {
    this.partition = partition;
    this.sort = sort;
  }

  static Position encode(byte[] partition, int partitionLength, byte[] sort) {
    return Position.of(
        ByteBuffer.allocate(PARTITION_OFFSET + partitionLength + sort.length)
            .putShort((short) partitionLength)
            .put(partition, 0, partitionLength)
            .put(sort)
            .array());
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws ValidationException if it is something else
   */
  static StoredPosition decode(Position position) {
    byte[] bytes = position.toBytes();
    int length =
        bytes.length < PARTITION_OFFSET
            ? 0
            : Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort());
    int sortOffset = PARTITION_OFFSET + length;
    if (length == 0 || sortOffset > bytes.length) {
      throw new ValidationException(Messages.invalidStartingKey());
    }
    return new StoredPosition(
        Arrays.copyOfRange(bytes, PARTITION_OFFSET, sortOffset),
        Arrays.copyOfRange(bytes, sortOffset, bytes.length));
  }

  byte[] partition() {
    return partition;
  }

  byte[] sort() {
    return sort;
  }
}
