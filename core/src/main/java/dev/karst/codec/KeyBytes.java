package dev.karst.codec;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A primary key in a reusable buffer, as order-preserving bytes.
 *
 * <pre>
 *   partition   | space (1) | value: S as UTF-8, B as is, N as {@link NumberBytes} (1 to 2048) |
 *   sort        | value (1 to 1024), or nothing if the table has no sort key |
 * </pre>
 *
 * <p>The space is one byte that tells apart the collections a map holds: those of the table and of
 * each index. Codecs leave it alone; the engine sets it.
 *
 * <p>Not thread-safe. Every setter checks DynamoDB's rules for key values (S, N or B; partition 1
 * to 2,048 bytes, sort 1 to 1,024 bytes) and throws {@link dev.karst.error.ValidationException};
 * the key is then undefined until cleared. Strings with unpaired surrogates are refused.
 */
public final class KeyBytes {
  /** The space a cleared key is in. */
  public static final byte DEFAULT_SPACE = 1;

  /** Where the partition value starts in {@link #partitionBytes}. */
  public static final int PARTITION_VALUE_START = 1;

  private final byte[] partition = new byte[PARTITION_VALUE_START + Limits.MAX_PARTITION_KEY_SIZE];
  private final byte[] sort = new byte[Limits.MAX_SORT_KEY_SIZE];
  private int partitionLength = PARTITION_VALUE_START;
  private int sortLength;
  private String partitionName = "";
  private String sortName = "";

  public KeyBytes() {
    partition[0] = DEFAULT_SPACE;
  }

  /** Gives the key attributes' names, which only error messages need. They outlast a clear. */
  public KeyBytes names(String partition, String sort) {
    this.partitionName = partition;
    this.sortName = sort;
    return this;
  }

  /** Takes both values away and returns to the default space. */
  public KeyBytes clear() {
    partition[0] = DEFAULT_SPACE;
    partitionLength = PARTITION_VALUE_START;
    sortLength = 0;
    return this;
  }

  /** Moves the key to another space. */
  public KeyBytes space(byte space) {
    partition[0] = space;
    return this;
  }

  public KeyBytes partition(String value) {
    int end = putString(value, partition, PARTITION_VALUE_START);
    if (end < 0) {
      throw new ValidationException(Messages.partitionKeyTooLarge());
    }
    if (end == PARTITION_VALUE_START) {
      throw new ValidationException(Messages.emptyStringKey(partitionName));
    }
    partitionLength = end;
    return this;
  }

  public KeyBytes partition(long value) {
    partitionLength = NumberBytes.encode(value, partition, PARTITION_VALUE_START);
    return this;
  }

  public KeyBytes partition(BigDecimal value) {
    partitionLength = NumberBytes.encode(value, partition, PARTITION_VALUE_START);
    return this;
  }

  public KeyBytes partition(byte[] value) {
    if (value.length == 0) {
      throw new ValidationException(Messages.emptyBinaryKey(partitionName));
    }
    if (value.length > Limits.MAX_PARTITION_KEY_SIZE) {
      throw new ValidationException(Messages.partitionKeyTooLarge());
    }
    System.arraycopy(value, 0, partition, PARTITION_VALUE_START, value.length);
    partitionLength = PARTITION_VALUE_START + value.length;
    return this;
  }

  /** Sets the partition value to an S, N or B. */
  public KeyBytes partition(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return partition(s.value());
    } else if (value instanceof AttributeValue.N n) {
      return partition(n.value());
    } else if (value instanceof AttributeValue.B b) {
      return partition(b.value());
    }
    throw new ValidationException(Messages.keyDoesNotMatchSchema());
  }

  public KeyBytes sort(String value) {
    int end = putString(value, sort, 0);
    if (end < 0) {
      throw new ValidationException(Messages.sortKeyTooLarge());
    }
    if (end == 0) {
      throw new ValidationException(Messages.emptyStringKey(sortName));
    }
    sortLength = end;
    return this;
  }

  public KeyBytes sort(long value) {
    sortLength = NumberBytes.encode(value, sort, 0);
    return this;
  }

  public KeyBytes sort(BigDecimal value) {
    sortLength = NumberBytes.encode(value, sort, 0);
    return this;
  }

  public KeyBytes sort(byte[] value) {
    if (value.length == 0) {
      throw new ValidationException(Messages.emptyBinaryKey(sortName));
    }
    if (value.length > Limits.MAX_SORT_KEY_SIZE) {
      throw new ValidationException(Messages.sortKeyTooLarge());
    }
    System.arraycopy(value, 0, sort, 0, value.length);
    sortLength = value.length;
    return this;
  }

  /** Sets the sort value to an S, N or B. */
  public KeyBytes sort(AttributeValue value) {
    if (value instanceof AttributeValue.S s) {
      return sort(s.value());
    } else if (value instanceof AttributeValue.N n) {
      return sort(n.value());
    } else if (value instanceof AttributeValue.B b) {
      return sort(b.value());
    }
    throw new ValidationException(Messages.keyDoesNotMatchSchema());
  }

  /** The space and the partition value; the buffer itself, valid until the key changes. */
  public byte[] partitionBytes() {
    return partition;
  }

  /** How many of {@link #partitionBytes} are the key's, the space included. */
  public int partitionLength() {
    return partitionLength;
  }

  public boolean hasPartition() {
    return partitionLength > PARTITION_VALUE_START;
  }

  /** The sort value; the buffer itself, valid until the key changes. */
  public byte[] sortBytes() {
    return sort;
  }

  /** How many of {@link #sortBytes} are the key's; 0 without a sort value. */
  public int sortLength() {
    return sortLength;
  }

  public boolean hasSort() {
    return sortLength > 0;
  }

  /** The {@link KeyHash} of the space and the partition value. */
  public long hash() {
    return KeyHash.of(partition, 0, partitionLength);
  }

  /** Becomes the same key as {@code other}, space included; keeps its own names. */
  public KeyBytes copyFrom(KeyBytes other) {
    System.arraycopy(other.partition, 0, partition, 0, other.partitionLength);
    System.arraycopy(other.sort, 0, sort, 0, other.sortLength);
    partitionLength = other.partitionLength;
    sortLength = other.sortLength;
    return this;
  }

  /**
   * Becomes the key of these stored bytes, without checks; the partition's start with the space.
   */
  public KeyBytes copyFrom(
      byte[] partitionBytes,
      int partitionStart,
      int partitionLength,
      byte[] sortBytes,
      int sortStart,
      int sortLength) {
    System.arraycopy(partitionBytes, partitionStart, partition, 0, partitionLength);
    System.arraycopy(sortBytes, sortStart, sort, 0, sortLength);
    this.partitionLength = partitionLength;
    this.sortLength = sortLength;
    return this;
  }

  /** Takes a stored partition value, without checks. */
  void storedPartition(byte[] bytes, int from, int to) {
    System.arraycopy(bytes, from, partition, PARTITION_VALUE_START, to - from);
    partitionLength = PARTITION_VALUE_START + to - from;
  }

  /** Takes a stored sort value, without checks. */
  void storedSort(byte[] bytes, int from, int to) {
    System.arraycopy(bytes, from, sort, 0, to - from);
    sortLength = to - from;
  }

  /** The partition value as an attribute value. */
  public AttributeValue partitionValue(KeyType type) {
    return decode(type, partition, PARTITION_VALUE_START, partitionLength - PARTITION_VALUE_START);
  }

  /** The sort value as an attribute value. */
  public AttributeValue sortValue(KeyType type) {
    return decode(type, sort, 0, sortLength);
  }

  /** Reads back a key value from its bytes, the space not among them. */
  public static AttributeValue decode(KeyType type, byte[] bytes, int at, int length) {
    return switch (type) {
      case S -> AttributeValue.s(new String(bytes, at, length, StandardCharsets.UTF_8));
      case N -> AttributeValue.n(NumberBytes.decode(bytes, at, length));
      case B -> AttributeValue.b(Arrays.copyOfRange(bytes, at, at + length));
    };
  }

  /** Writes a string if the array has room for it; otherwise returns -1. */
  private static int putString(String value, byte[] bytes, int at) {
    int room = bytes.length - at;
    boolean fits =
        value.length() <= room / Utf8.MAX_BYTES_PER_CHAR || ItemSize.ofString(value) <= room;
    return fits ? Utf8.put(value, bytes, at) : -1;
  }
}
