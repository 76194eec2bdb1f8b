package dev.karst.codec;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.MappingException;
import dev.karst.error.Messages;
import dev.karst.value.Limits;
import dev.karst.value.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A source that reads an item's image where it lies, without decoding what is not asked for.
 *
 * <p>Every length is checked before it is used: damaged bytes end in {@link CorruptStoreException}
 * or {@link MappingException}. Reusable; not thread-safe.
 */
public final class ImageReader implements ItemSource {
  private static final int[] NOTHING_OPEN = new int[1];

  private final AsciiText ascii = new AsciiText();
  private final ImageTable table = new ImageTable();
  private AttributeDictionary dictionary = AttributeDictionary.NONE;
  private int[] idsByOrdinal = new int[0];

  private byte[] bytes = new byte[0];
  private int limit;

  /** Where the next value, or the next entry of the open map, starts. */
  private int position;

  /** The attribute stepped to, by its index in the table; -1 before the first. */
  private int attribute;

  /**
   * How many maps, lists and sets are open. The arrays are indexed by it, from 1, and grow with it:
   * most items are flat, and most readers read one.
   */
  private int depth;

  private int[] starts = NOTHING_OPEN;
  private int[] ends = NOTHING_OPEN;
  private int[] remaining = NOTHING_OPEN;

  /** The name of the entry stepped to, as a run, and where its value starts. */
  private int[] names = NOTHING_OPEN;

  private int[] values = NOTHING_OPEN;

  /**
   * Stands before the attributes of an image.
   *
   * @param idsByOrdinal what {@link AttributeDictionary#bind} gives for a codec's names; empty if
   *     attributes are only stepped through
   */
  public ImageReader reset(
      byte[] image, int offset, int length, AttributeDictionary dictionary, int[] idsByOrdinal) {
    table.reset(image, offset, length);
    this.dictionary = dictionary;
    this.idsByOrdinal = idsByOrdinal;
    bytes = image;
    limit = table.limit();
    restart();
    return this;
  }

  @Override
  public void restart() {
    position = limit;
    attribute = -1;
    depth = 0;
  }

  /** The item's size as DynamoDB counts it. */
  public int itemSize() {
    return table.itemSize();
  }

  /** How many attributes the item has. */
  public int attributeCount() {
    return table.count();
  }

  @Override
  public boolean attribute(int ordinal) {
    return step(table.find(idsByOrdinal[ordinal]));
  }

  /** Steps to the attribute of a name; false if the item has none. */
  public boolean attribute(String name) {
    return step(table.find(dictionary.lookup(name)));
  }

  @Override
  public boolean nextAttribute() {
    return step(attribute + 1 < table.count() ? attribute + 1 : -1);
  }

  private boolean step(int index) {
    if (index < 0) {
      return false;
    }
    attribute = index;
    position = table.valueAt(index);
    depth = 0;
    return true;
  }

  @Override
  public String attributeName() {
    if (attribute < 0) {
      throw new IllegalStateException("An attribute must have been stepped to");
    }
    return dictionary.nameOf(table.id(attribute));
  }

  @Override
  public ValueType type() {
    return ValueDescriptor.type(tag());
  }

  @Override
  public boolean isNull() {
    return tag() == ValueDescriptor.TAG_NULL;
  }

  @Override
  public void skip() {
    position = ValueDescriptor.end(bytes, position, limit);
  }

  @Override
  public String string() {
    expect(ValueDescriptor.TAG_S, ValueType.S);
    int start = runStart();
    return new String(bytes, start, position - start, StandardCharsets.UTF_8);
  }

  @Override
  public CharSequence text() {
    expect(ValueDescriptor.TAG_S, ValueType.S);
    int start = runStart();
    return AsciiText.isAscii(bytes, start, position)
        ? ascii.reset(bytes, start, position - start)
        : new String(bytes, start, position - start, StandardCharsets.UTF_8);
  }

  @Override
  public long longNumber() {
    return wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE, "long");
  }

  @Override
  public int intNumber() {
    return (int) wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
  }

  private long wholeNumber(long min, long max, String javaType) {
    expect(ValueDescriptor.TAG_N, ValueType.N);
    int value = position;
    int start = runStart();
    try {
      long number = NumberBytes.decodeLong(bytes, start, position - start);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (ArithmeticException e) {
      // Told below, with the attribute's name.
    }
    String number = NumberBytes.decode(bytes, start, position - start).toPlainString();
    position = value;
    throw new MappingException(Messages.notWithin(path(), number, javaType));
  }

  @Override
  public double doubleNumber() {
    expect(ValueDescriptor.TAG_N, ValueType.N);
    int start = runStart();
    return NumberBytes.decodeDouble(bytes, start, position - start);
  }

  @Override
  public BigDecimal number() {
    expect(ValueDescriptor.TAG_N, ValueType.N);
    int start = runStart();
    return NumberBytes.decode(bytes, start, position - start);
  }

  @Override
  public byte[] binary() {
    expect(ValueDescriptor.TAG_B, ValueType.B);
    int start = runStart();
    return Arrays.copyOfRange(bytes, start, position);
  }

  @Override
  public boolean bool() {
    byte tag = tag();
    if (tag != ValueDescriptor.TAG_TRUE && tag != ValueDescriptor.TAG_FALSE) {
      throw wrongType(ValueType.BOOL.name());
    }
    position++;
    return tag == ValueDescriptor.TAG_TRUE;
  }

  @Override
  public int beginMap() {
    expect(ValueDescriptor.TAG_M, ValueType.M);
    return open();
  }

  @Override
  public boolean nextEntry() {
    passUnread();
    return remaining[depth] > 0 && enter(position, nameEnd());
  }

  @Override
  public String entryName() {
    if (names[depth] < 0) {
      throw new IllegalStateException("An entry must have been stepped to");
    }
    int start = ValueDescriptor.runStart(bytes, names[depth]);
    return new String(bytes, start, values[depth] - start, StandardCharsets.UTF_8);
  }

  @Override
  public boolean entry(FieldName name) {
    passUnread();
    byte[] wanted = name.utf8();
    while (remaining[depth] > 0) {
      int end = nameEnd();
      int start = ValueDescriptor.runStart(bytes, position);
      int order = Arrays.compareUnsigned(bytes, start, end, wanted, 0, wanted.length);
      if (order == 0) {
        return enter(position, end);
      }
      if (order > 0) {
        return false;
      }
      position = ValueDescriptor.end(bytes, end, limit);
      remaining[depth]--;
    }
    return false;
  }

  @Override
  public void restartMap() {
    checkMapIsOpen();
    stepBeforeFirst(ValueDescriptor.count(bytes, starts[depth], limit));
  }

  @Override
  public void endMap() {
    close();
  }

  @Override
  public int beginList() {
    expect(ValueDescriptor.TAG_L, ValueType.L);
    return open();
  }

  @Override
  public void endList() {
    close();
  }

  @Override
  public int beginSet() {
    if (!ValueDescriptor.isSet(tag())) {
      throw wrongType("SS, NS or BS");
    }
    return open();
  }

  @Override
  public void endSet() {
    close();
  }

  private byte tag() {
    return ValueDescriptor.tag(bytes, position, limit);
  }

  private void expect(byte tag, ValueType type) {
    if (tag() != tag) {
      throw wrongType(type.name());
    }
  }

  /** Passes an S, N or B and returns where its bytes start; they end at the new position. */
  private int runStart() {
    int run = position + ValueDescriptor.PAYLOAD_OFFSET;
    position = ValueDescriptor.runEnd(bytes, run, limit);
    return ValueDescriptor.runStart(bytes, run);
  }

  private int nameEnd() {
    return ValueDescriptor.runEnd(bytes, position, limit);
  }

  private boolean enter(int name, int value) {
    remaining[depth]--;
    names[depth] = name;
    values[depth] = value;
    position = value;
    return true;
  }

  /** Skips the value of the entry stepped to, if it has not been read. */
  private void passUnread() {
    checkMapIsOpen();
    if (position == values[depth]) {
      skip();
    }
  }

  private void checkMapIsOpen() {
    if (depth == 0 || bytes[starts[depth]] != ValueDescriptor.TAG_M) {
      throw new IllegalStateException("A map must be open: depth=" + depth);
    }
  }

  private int open() {
    int count = ValueDescriptor.count(bytes, position, limit);
    if (depth == Limits.MAX_NESTING) {
      throw ValueDescriptor.corrupt("nesting=" + depth);
    }
    depth++;
    if (depth == starts.length) {
      growTo(Math.min(2 * depth + 2, Limits.MAX_NESTING + 1));
    }
    starts[depth] = position;
    ends[depth] = ValueDescriptor.contentEnd(bytes, position, limit);
    stepBeforeFirst(count);
    return count;
  }

  private void stepBeforeFirst(int count) {
    remaining[depth] = count;
    names[depth] = -1;
    values[depth] = -1;
    position = starts[depth] + ValueDescriptor.CONTENT_OFFSET;
  }

  private void growTo(int length) {
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    remaining = Arrays.copyOf(remaining, length);
    names = Arrays.copyOf(names, length);
    values = Arrays.copyOf(values, length);
  }

  private void close() {
    if (depth == 0) {
      throw new IllegalStateException("A map, list or set must be open");
    }
    position = ends[depth];
    depth--;
  }

  private MappingException wrongType(String wanted) {
    return new MappingException(Messages.wrongType(path(), type().name(), wanted));
  }

  /** The document path of the next value, such as {@code orders[2].total}. */
  private String path() {
    StringBuilder path = new StringBuilder(attributeName());
    for (int level = 1; level <= depth; level++) {
      if (bytes[starts[level]] != ValueDescriptor.TAG_M) {
        path.append('[').append(index(level)).append(']');
      } else if (names[level] >= 0) {
        int start = ValueDescriptor.runStart(bytes, names[level]);
        int length = values[level] - start;
        path.append('.').append(new String(bytes, start, length, StandardCharsets.UTF_8));
      }
    }
    return path.toString();
  }

  /** How many elements of a list or set lie before what is being read. */
  private int index(int level) {
    int current = level < depth ? starts[level + 1] : position;
    int index = 0;
    for (int at = starts[level] + ValueDescriptor.CONTENT_OFFSET; at < current; index++) {
      at = ValueDescriptor.end(bytes, at, limit);
    }
    return index;
  }
}
