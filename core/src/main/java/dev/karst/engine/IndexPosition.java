package dev.karst.engine;

import dev.karst.codec.IndexKeyLayout;
import dev.karst.codec.KeyHash;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.expression.KeyUse;
import dev.karst.operation.Position;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.TableDefinition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The key of an index entry inside a {@link Position}: {@code FF:u8, check:u32, length of the
 * partition bytes:u16, partition bytes, sort bytes}.
 *
 * <p>No {@link StoredPosition} of a table starts with FF. The check is a hash of the whole, with
 * the index's tag in its place. The tag is one of the names and keys of table and index, so that
 * the position of another index is found out, and one of an index that was dropped and built again
 * is not.
 */
final class IndexPosition {
  private static final byte MARK = (byte) 0xFF;
  private static final int CHECK_OFFSET = Byte.BYTES;
  private static final int LENGTH_OFFSET = CHECK_OFFSET + Integer.BYTES;
  private static final int PARTITION_OFFSET = LENGTH_OFFSET + Short.BYTES;

  private IndexPosition() {}

  /** Tells the positions of one index from those of others. */
  static int tagOf(TableDefinition table, IndexDefinition index) {
    StringBuilder text = new StringBuilder(table.name()).append('/').append(index.name());
    KeyUse.keyAttributes(table).forEach(attribute -> add(attribute, text.append(' ')));
    index.partition().forEach(attribute -> add(attribute, text.append(" P ")));
    index.sort().forEach(attribute -> add(attribute, text.append(" S ")));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return (int) KeyHash.of(bytes, 0, bytes.length);
  }

  private static void add(KeyAttribute attribute, StringBuilder text) {
    text.append(attribute.name()).append(':').append(attribute.type().name());
  }

  static Position encode(int tag, byte[] partition, int partitionLength, byte[] sort) {
    byte[] bytes = new byte[PARTITION_OFFSET + partitionLength + sort.length];
    ByteBuffer.wrap(bytes)
        .put(MARK)
        .putInt(tag)
        .putShort((short) partitionLength)
        .put(partition, 0, partitionLength)
        .put(sort)
        .putInt(CHECK_OFFSET, hash(bytes));
    return Position.of(bytes);
  }

  private static int hash(byte[] bytes) {
    return (int) KeyHash.of(bytes, 0, bytes.length);
  }

  /**
   * Reads what {@link #encode} wrote for the same index.
   *
   * @throws ValidationException if it is something else
   */
  static StoredPosition decode(
      Position position, int tag, IndexKeyLayout layout, KeySchema tableKey) {
    byte[] bytes = position.toBytes();
    if (isOf(tag, bytes)) {
      int partitionLength = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(LENGTH_OFFSET));
      int sortOffset = Math.min(PARTITION_OFFSET + partitionLength, bytes.length);
      byte[] partition = Arrays.copyOfRange(bytes, PARTITION_OFFSET, sortOffset);
      byte[] sort = Arrays.copyOfRange(bytes, sortOffset, bytes.length);
      if (layout.fits(partition, sort, tableKey)) {
        return new StoredPosition(partition, sort);
      }
    }
    throw new ValidationException(Messages.invalidStartingKey());
  }

  private static boolean isOf(int tag, byte[] bytes) {
    if (bytes.length <= PARTITION_OFFSET || bytes[0] != MARK) {
      return false;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int check = buffer.getInt(CHECK_OFFSET);
    buffer.putInt(CHECK_OFFSET, tag);
    return hash(bytes) == check;
  }
}
