package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Position;
import dev.karst.schema.KeySchema;
import dev.karst.value.Limits;
import java.nio.ByteBuffer;

/**
 * The key inside a {@link Position}: {@code length of the partition bytes:u16, partition bytes,
 * sort bytes}.
 */
final class StoredPosition {
  private static final int PARTITION_OFFSET = Short.BYTES;

  private final byte[] partition;
  private final byte[] sort;

  StoredPosition(byte[] partition, byte[] sort) {
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
   * Reads what {@link #encode} wrote for a table with that key.
   *
   * @throws ValidationException if it is something else
   */
  static StoredPosition decode(Position position, KeySchema key) {
    ByteBuffer bytes = ByteBuffer.wrap(position.toBytes());
    int partitionLength =
        bytes.remaining() < PARTITION_OFFSET ? 0 : Short.toUnsignedInt(bytes.getShort());
    int sortLength = bytes.remaining() - partitionLength;
    boolean fits =
        partitionLength > KeyBytes.PARTITION_VALUE_START
            && partitionLength <= KeyBytes.PARTITION_VALUE_START + Limits.MAX_PARTITION_KEY_SIZE
            && sortLength >= (key.sort().isPresent() ? 1 : 0)
            && sortLength <= (key.sort().isPresent() ? Limits.MAX_SORT_KEY_SIZE : 0)
            && bytes.get(bytes.position()) == KeyBytes.DEFAULT_SPACE;
    if (!fits) {
      throw new ValidationException(Messages.invalidStartingKey());
    }
    byte[] partition = new byte[partitionLength];
    byte[] sort = new byte[sortLength];
    bytes.get(partition).get(sort);
    return new StoredPosition(partition, sort);
  }

  byte[] partition() {
    return partition;
  }

  byte[] sort() {
    return sort;
  }
}
