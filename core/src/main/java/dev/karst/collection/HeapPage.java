package dev.karst.collection;

import dev.karst.storage.PageBytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A page on the heap, where it is changed before it is stored.
 *
 * <p>Cells lie in slot order without gaps, so an insertion moves what follows, and splitting and
 * merging copy one run of cells. Grows beyond {@link PageDescriptor#TARGET_LENGTH} as needed:
 * whoever changes it decides what to do then. Belongs to one thread.
 */
final class HeapPage implements PageBytes {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[PageDescriptor.TARGET_LENGTH + PageDescriptor.TARGET_LENGTH / 4];
  private int size;

  /** Makes this an empty page. */
  void reset(int level) {
    size = PageDescriptor.SLOTS_OFFSET;
    setHeader(level, 0);
  }

  /** Makes this a copy of {@code page}. */
  void load(PageBytes page) {
    int length = page.size();
    reserve(length);
    page.copyTo(0, bytes, 0, length);
    size = length;
  }

  /** The array that holds the page, from index 0 to {@link #size()}; changes as the page grows. */
  byte[] array() {
    return bytes;
  }

  int level() {
    return PageDescriptor.level(intAt(PageDescriptor.VERSION_OFFSET));
  }

  int count() {
    return PageDescriptor.count(intAt(PageDescriptor.VERSION_OFFSET));
  }

  int cell(int slot) {
    return PageDescriptor.cell(this, count(), slot);
  }

  /**
   * Whether the page may be stored as it is: it is short enough, or cannot split.
   *
   * @param root whether it is its tree's root
   */
  boolean fits(boolean root) {
    int limit =
        root && level() == 0 ? PageDescriptor.ROOT_LEAF_LENGTH : PageDescriptor.TARGET_LENGTH;
    return size <= limit || count() < 2;
  }

  /** Writes a leaf cell whose image lies in it, over the cell in {@code slot} or before it. */
  void putItem(
      int slot,
      boolean replace,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] image,
      int at,
      int length) {
    int cell = openLeafCell(slot, replace, key, keyOffset, keyLength, length, length);
    System.arraycopy(image, at, bytes, PageDescriptor.image(cell, keyLength), length);
  }

  /** Writes a leaf cell that refers to a large item, over the cell in {@code slot} or before it. */
  void putReference(
      int slot,
      boolean replace,
      byte[] key,
      int keyOffset,
      int keyLength,
      long largeId,
      int length) {
    int word = length | PageDescriptor.LARGE_FLAG;
    int cell = openLeafCell(slot, replace, key, keyOffset, keyLength, Long.BYTES, word);
    LONGS.set(bytes, PageDescriptor.image(cell, keyLength), largeId);
  }

  private int openLeafCell(
      int slot,
      boolean replace,
      byte[] key,
      int keyOffset,
      int keyLength,
      int room,
      int imageWord) {
    int length = PageDescriptor.LEAF_KEY_OFFSET + keyLength + room;
    int cell = replace ? resizeCell(slot, length) : openCell(slot, length);
    SHORTS.set(bytes, cell + PageDescriptor.KEY_LENGTH_OFFSET, (short) keyLength);
    INTS.set(bytes, cell + PageDescriptor.IMAGE_WORD_OFFSET, imageWord);
    System.arraycopy(key, keyOffset, bytes, cell + PageDescriptor.LEAF_KEY_OFFSET, keyLength);
    return cell;
  }

  /** Inserts an inner cell before {@code slot}. */
  void insertChild(int slot, byte[] separator, int offset, int length, long childId) {
    int cell = openCell(slot, PageDescriptor.INNER_KEY_OFFSET + length);
    writeSeparator(cell, separator, offset, length);
    LONGS.set(bytes, cell + PageDescriptor.CHILD_ID_OFFSET, childId);
  }

  long childId(int slot) {
    return PageDescriptor.childId(this, cell(slot));
  }

  void setChildId(int slot, long childId) {
    LONGS.set(bytes, cell(slot) + PageDescriptor.CHILD_ID_OFFSET, childId);
  }

  /** Gives the first cell of an inner page the separator it needs when it stops being the first. */
  void setFirstSeparator(byte[] separator, int offset, int length) {
    int cell = resizeCell(0, PageDescriptor.INNER_KEY_OFFSET + length);
    writeSeparator(cell, separator, offset, length);
  }

  /** Takes the first cell's separator away. */
  void clearFirstSeparator() {
    setFirstSeparator(bytes, 0, 0);
  }

  private void writeSeparator(int cell, byte[] separator, int offset, int length) {
    SHORTS.set(bytes, cell + PageDescriptor.KEY_LENGTH_OFFSET, (short) length);
    System.arraycopy(separator, offset, bytes, cell + PageDescriptor.INNER_KEY_OFFSET, length);
  }

  void removeCell(int slot) {
    int count = count();
    int cell = PageDescriptor.cell(this, count, slot);
    int end = cellEnd(count, slot);
    int slotAt = PageDescriptor.slot(slot);
    shiftSlots(slot + 1, count, cell - end);
    int slotEnd = slotAt + PageDescriptor.SLOT_LENGTH;
    System.arraycopy(bytes, slotEnd, bytes, slotAt, cell - slotEnd);
    System.arraycopy(bytes, end, bytes, cell - PageDescriptor.SLOT_LENGTH, size - end);
    size -= end - cell + PageDescriptor.SLOT_LENGTH;
    setHeader(level(), count - 1);
  }

  /** Adds the cells of {@code from} in slots {@code first} to {@code end} behind the own ones. */
  void appendCells(HeapPage from, int first, int end) {
    if (first == end) {
      return;
    }
    int fromCount = from.count();
    int source = PageDescriptor.cell(from, fromCount, first);
    int length = from.cellEnd(fromCount, end - 1) - source;
    int count = count();
    int added = end - first;
    int slotsEnd = PageDescriptor.cells(count);
    int moved = added * PageDescriptor.SLOT_LENGTH;
    reserve(size + moved + length);
    System.arraycopy(bytes, slotsEnd, bytes, slotsEnd + moved, size - slotsEnd);
    System.arraycopy(from.bytes, source, bytes, size + moved, length);
    int shift = size - slotsEnd - from.unsignedShortAt(PageDescriptor.slot(first));
    for (int i = 0; i < added; i++) {
      int offset = from.unsignedShortAt(PageDescriptor.slot(first + i)) + shift;
      SHORTS.set(bytes, PageDescriptor.slot(count + i), (short) offset);
    }
    size += moved + length;
    setHeader(level(), count + added);
  }

  private int openCell(int slot, int length) {
    int count = count();
    int cell = slot == count ? size : PageDescriptor.cell(this, count, slot);
    reserve(size + length + PageDescriptor.SLOT_LENGTH);
    int slotAt = PageDescriptor.slot(slot);
    shiftSlots(slot, count, length);
    int opened = cell + PageDescriptor.SLOT_LENGTH;
    System.arraycopy(bytes, cell, bytes, opened + length, size - cell);
    System.arraycopy(bytes, slotAt, bytes, slotAt + PageDescriptor.SLOT_LENGTH, cell - slotAt);
    SHORTS.set(bytes, slotAt, (short) (cell - PageDescriptor.cells(count)));
    size += length + PageDescriptor.SLOT_LENGTH;
    setHeader(level(), count + 1);
    return opened;
  }

  private int resizeCell(int slot, int length) {
    int count = count();
    int cell = PageDescriptor.cell(this, count, slot);
    int end = cellEnd(count, slot);
    int change = cell + length - end;
    if (change != 0) {
      reserve(size + change);
      System.arraycopy(bytes, end, bytes, end + change, size - end);
      shiftSlots(slot + 1, count, change);
      size += change;
    }
    return cell;
  }

  private int cellEnd(int count, int slot) {
    return slot + 1 < count ? PageDescriptor.cell(this, count, slot + 1) : size;
  }

  private void shiftSlots(int first, int end, int change) {
    for (int i = first; i < end; i++) {
      int at = PageDescriptor.slot(i);
      SHORTS.set(bytes, at, (short) (unsignedShortAt(at) + change));
    }
  }

  private void setHeader(int level, int count) {
    INTS.set(bytes, PageDescriptor.VERSION_OFFSET, PageDescriptor.header(level, count));
  }

  private void reserve(int length) {
    if (length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public byte byteAt(int offset) {
    return bytes[offset];
  }

  @Override
  public int unsignedShortAt(int offset) {
    return (short) SHORTS.get(bytes, offset) & 0xFFFF;
  }

  @Override
  public int intAt(int offset) {
    return (int) INTS.get(bytes, offset);
  }

  @Override
  public long longAt(int offset) {
    return (long) LONGS.get(bytes, offset);
  }

  @Override
  public int compare(int offset, int length, byte[] other, int otherOffset, int otherLength) {
    return Arrays.compareUnsigned(
        bytes, offset, offset + length, other, otherOffset, otherOffset + otherLength);
  }

  @Override
  public void copyTo(int offset, byte[] target, int targetOffset, int length) {
    System.arraycopy(bytes, offset, target, targetOffset, length);
  }
}
