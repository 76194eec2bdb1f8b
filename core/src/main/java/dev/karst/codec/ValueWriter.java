package dev.karst.codec;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.value.DecimalNumber;
import dev.karst.value.Limits;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * A sink that writes values as {@link ValueDescriptor} lays them out, into a buffer that grows.
 *
 * <p>It counts DynamoDB's item size as it goes and refuses what DynamoDB refuses. After an
 * exception the values are undefined until it is started anew. Not thread-safe.
 */
abstract sealed class ValueWriter extends ScalarWriter implements ValueSink
    permits ImageWriter, ValueEncoder {
  private int itemSize;

  /** How many maps and lists are open; the arrays are indexed by it, from 1. */
  private int depth;

  private final boolean[] isMap = new boolean[Limits.MAX_NESTING + 1];
  private final int[] starts = new int[Limits.MAX_NESTING + 1];
  private final int[] counts = new int[Limits.MAX_NESTING + 1];
  private final int[] lastNames = new int[Limits.MAX_NESTING + 1];
  private final boolean[] unsorted = new boolean[Limits.MAX_NESTING + 1];
  private final RunOrder order = new RunOrder();

  /** Whether a value may come next: in a list always, elsewhere when it has been named. */
  private boolean ready;

  /** Forgets all values; the next one is written at a position. */
  final void start(int at) {
    moveTo(at);
    itemSize = 0;
    depth = 0;
    ready = false;
  }

  /** Expects one value, not inside any other. */
  final void expectValue() {
    if (ready || depth > 0) {
      throw new IllegalStateException("An attribute must follow a whole value: depth=" + depth);
    }
    ready = true;
  }

  final void checkComplete() {
    if (ready || depth > 0) {
      throw new IllegalStateException("Every value begun must be ended: depth=" + depth);
    }
  }

  /** The size so far of what was written, as DynamoDB counts it. */
  public final int itemSize() {
    return itemSize;
  }

  /** Counts towards the item's size. */
  final void count(int size) {
    itemSize += size;
    if (itemSize > Limits.MAX_ITEM_SIZE) {
      throw tooLarge();
    }
  }

  @Override
  public final void string(String value) {
    open(0);
    close(element(value));
  }

  @Override
  public final void number(long value) {
    open(0);
    close(element(value));
  }

  @Override
  public final void number(double value) {
    open(0);
    close(element(value));
  }

  @Override
  public final void number(BigDecimal value) {
    open(0);
    close(element(value));
  }

  @Override
  public final void binary(byte[] value) {
    open(0);
    close(element(value));
  }

  @Override
  public final void bool(boolean value) {
    open(ValueDescriptor.PAYLOAD_OFFSET);
    put(value ? ValueDescriptor.TAG_TRUE : ValueDescriptor.TAG_FALSE);
    close(1);
  }

  @Override
  public final void nullValue() {
    open(ValueDescriptor.PAYLOAD_OFFSET);
    put(ValueDescriptor.TAG_NULL);
    close(1);
  }

  @Override
  public final void beginMap() {
    begin(ValueDescriptor.TAG_M, true);
  }

  @Override
  public final void name(FieldName name) {
    openName();
    byte[] utf8 = name.utf8();
    AttributeDictionary.checkNameSize(utf8.length);
    int start = position();
    run(utf8);
    closeName(start, utf8.length);
  }

  @Override
  public final void name(String name) {
    openName();
    int start = position();
    int length = run(name);
    AttributeDictionary.checkNameSize(length);
    closeName(start, length);
  }

  @Override
  public final void endMap() {
    if (depth == 0 || !isMap[depth] || ready) {
      throw new IllegalStateException("No map can be ended here: depth=" + depth);
    }
    int content = starts[depth] + ValueDescriptor.CONTENT_OFFSET;
    if (unsorted[depth] && !order.sortEntries(buffer(), content, position(), counts[depth])) {
      throw new ValidationException(Messages.duplicateName());
    }
    end();
  }

  @Override
  public final void beginList() {
    begin(ValueDescriptor.TAG_L, false);
  }

  @Override
  public final void endList() {
    if (depth == 0 || isMap[depth]) {
      throw new IllegalStateException("No list can be ended here: depth=" + depth);
    }
    end();
  }

  /**
   * Copies an encoded value.
   *
   * @throws ValidationException if it would be nested too deep
   */
  public final void copyValue(byte[] from, int at) {
    open(0);
    int size = EncodedSize.of(from, at, Limits.MAX_NESTING - depth);
    copyBytes(from, at, EncodedValue.end(from, at));
    close(size);
  }

  /** Copies the name of an encoded map's entry; its value follows. */
  public final void copyName(byte[] from, int entry) {
    openName();
    int start = position();
    int end = EncodedValue.entryValue(from, entry);
    copyBytes(from, entry, end);
    closeName(start, end - ValueDescriptor.runStart(from, entry));
  }

  /** Writes a set of what two encoded ones of a type have together. */
  public final void union(byte[] a, int atA, byte[] b, int atB) {
    open(0);
    close(EncodedSets.writeUnion(a, atA, b, atB, this));
  }

  /** Writes a set of what an encoded one has more than another, which must be something. */
  public final void difference(byte[] a, int atA, byte[] b, int atB) {
    open(0);
    close(EncodedSets.writeDifference(a, atA, b, atB, this));
  }

  @Override
  public final void stringSet(Collection<String> values) {
    if (values.isEmpty()) {
      throw new ValidationException(Messages.emptyStringSet());
    }
    int start = beginSet(ValueDescriptor.TAG_SS);
    int size = 0;
    boolean sorted = true;
    int previous = -1;
    for (String value : values) {
      int element = position();
      size += element(value);
      sorted = sorted && follows(previous, element);
      previous = element;
    }
    if (!endSet(start, values.size(), sorted)) {
      throw new ValidationException(Messages.duplicatesInStringSet(List.copyOf(values)));
    }
    close(size);
  }

  @Override
  public final void numberSet(Collection<? extends Number> values) {
    if (values.isEmpty()) {
      throw new ValidationException(Messages.emptyNumberSet());
    }
    int start = beginSet(ValueDescriptor.TAG_NS);
    int size = 0;
    boolean sorted = true;
    int previous = -1;
    for (Number value : values) {
      int element = position();
      if (value instanceof Long || value instanceof Integer) {
        size += element(value.longValue());
      } else {
        size += element(DecimalNumber.of(value));
      }
      sorted = sorted && follows(previous, element);
      previous = element;
    }
    if (!endSet(start, values.size(), sorted)) {
      throw new ValidationException(Messages.duplicatesInNumberSet());
    }
    close(size);
  }

  @Override
  public final void binarySet(Collection<byte[]> values) {
    if (values.isEmpty()) {
      throw new ValidationException(Messages.emptyBinarySet());
    }
    int start = beginSet(ValueDescriptor.TAG_BS);
    int size = 0;
    boolean sorted = true;
    int previous = -1;
    for (byte[] value : values) {
      int element = position();
      size += element(value);
      sorted = sorted && follows(previous, element);
      previous = element;
    }
    if (!endSet(start, values.size(), sorted)) {
      throw new ValidationException(
          Messages.duplicatesInBinarySet(
              values.stream().map(Base64.getEncoder()::encodeToString).toList()));
    }
    close(size);
  }

  /** Makes sure that a value may come, of which so many bytes are sure. */
  private void open(int room) {
    if (!ready) {
      throw new IllegalStateException("A value must be named first: depth=" + depth);
    }
    if (depth >= Limits.MAX_NESTING) {
      throw new ValidationException(Messages.nestingTooDeep());
    }
    ensure(room);
  }

  /** Counts a value that has been written. */
  private void close(int size) {
    counts[depth]++;
    count(depth == 0 ? size : size + EncodedSize.ELEMENT);
    ready = depth > 0 && !isMap[depth];
  }

  private void begin(byte tag, boolean map) {
    open(ValueDescriptor.CONTENT_OFFSET);
    close(EncodedSize.CONTAINER);
    depth++;
    starts[depth] = position();
    counts[depth] = 0;
    isMap[depth] = map;
    lastNames[depth] = -1;
    unsorted[depth] = false;
    ready = !map;
    beginContent(tag);
  }

  private void end() {
    endContent(starts[depth], counts[depth]);
    depth--;
    ready = depth > 0 && !isMap[depth];
  }

  private void openName() {
    if (depth == 0 || !isMap[depth] || ready) {
      throw new IllegalStateException("No name can come here: depth=" + depth);
    }
  }

  private void closeName(int start, int length) {
    count(length);
    unsorted[depth] =
        unsorted[depth]
            || (lastNames[depth] >= 0
                && ValueDescriptor.compareRuns(buffer(), lastNames[depth], buffer(), start) >= 0);
    lastNames[depth] = start;
    ready = true;
  }

  private int beginSet(byte tag) {
    open(ValueDescriptor.CONTENT_OFFSET);
    int start = position();
    beginContent(tag);
    return start;
  }

  /** Whether an element is the first, or greater than the one before it. */
  private boolean follows(int previous, int element) {
    return previous < 0
        || ValueDescriptor.compareRuns(
                buffer(),
                previous + ValueDescriptor.PAYLOAD_OFFSET,
                buffer(),
                element + ValueDescriptor.PAYLOAD_OFFSET)
            < 0;
  }

  private boolean endSet(int start, int count, boolean sorted) {
    endContent(start, count);
    return sorted
        || order.sortElements(buffer(), start + ValueDescriptor.CONTENT_OFFSET, position(), count);
  }

  @Override
  ValidationException tooLarge() {
    return new ValidationException(Messages.itemTooLarge());
  }
}
