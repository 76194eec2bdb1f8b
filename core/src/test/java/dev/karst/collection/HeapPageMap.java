package dev.karst.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.StorageFullException;
import dev.karst.storage.PageBytes;
import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A page map on the heap that holds its users to the port's rules: real locks, one entry per map
 * and thread, maps in order, no view used after its entry closed, no key changed before.
 */
public final class HeapPageMap implements PageMap {
  private final int rank;
  private final ThreadLocal<boolean[]> held;
  private final Map<ByteBuffer, byte[]> pages = new ConcurrentHashMap<>();
  private final ReadWriteLock[] locks = new ReadWriteLock[256];
  private int putsUntilFull = Integer.MAX_VALUE;
  private boolean room = true;
  private volatile Runnable beforePut = () -> {};

  HeapPageMap(int rank, ThreadLocal<boolean[]> held) {
    this.rank = rank;
    this.held = held;
    Arrays.setAll(locks, i -> new ReentrantReadWriteLock());
  }

  /** Lets {@code puts} more puts pass and fails those after. */
  public void failAfter(int puts) {
    putsUntilFull = puts;
  }

  /** Is called before each put; may throw, or wait. */
  public void beforePut(Runnable action) {
    beforePut = action;
  }

  /** Whether a call throws when only {@code puts} more puts fit. */
  boolean fails(int puts, Runnable call) {
    putsUntilFull = puts;
    try {
      call.run();
      return false;
    } catch (StorageFullException expected) {
      return true;
    } finally {
      putsUntilFull = Integer.MAX_VALUE;
    }
  }

  void restore(Map<ByteBuffer, byte[]> copy) {
    pages.clear();
    pages.putAll(copy);
  }

  public void setRoom(boolean room) {
    this.room = room;
  }

  Map<ByteBuffer, byte[]> copy() {
    return new HashMap<>(pages);
  }

  @Override
  public PageEntry read(byte[] key, int offset, int length) {
    return new Entry(key, offset, length, false, false);
  }

  @Override
  public PageEntry write(byte[] key, int offset, int length) {
    return new Entry(key, offset, length, true, true);
  }

  @Override
  public PageEntry update(byte[] key, int offset, int length) {
    return new Entry(key, offset, length, true, false);
  }

  @Override
  public long size() {
    return pages.size();
  }

  @Override
  public long usedBytes() {
    return pages.values().stream().mapToLong(page -> page.length).sum();
  }

  @Override
  public boolean hasRoom(long entries, long bytes) {
    return room;
  }

  @Override
  public void sync() {}

  @Override
  public void close() {}

  private final class Entry implements PageEntry {
    private final byte[] callersKey;
    private final int callersOffset;
    private final ByteBuffer key;
    private boolean writable;
    private final Lock lock;
    private boolean open = true;
    private int generation;

    Entry(byte[] key, int offset, int length, boolean alone, boolean writable) {
      boolean[] mine = held.get();
      for (int i = rank; i < mine.length; i++) {
        assertThat(mine[i]).as("map " + i + " open while opening map " + rank).isFalse();
      }
      callersKey = key;
      callersOffset = offset;
      this.key = ByteBuffer.wrap(Arrays.copyOfRange(key, offset, offset + length));
      this.writable = writable;
      ReadWriteLock both = locks[this.key.hashCode() & (locks.length - 1)];
      lock = alone ? both.writeLock() : both.readLock();
      lock.lock();
      mine[rank] = true;
    }

    @Override
    public boolean exists() {
      assertThat(open).isTrue();
      return pages.containsKey(key);
    }

    @Override
    public PageBytes bytes() {
      assertThat(exists()).isTrue();
      return new View(this, pages.get(key));
    }

    @Override
    public void forWriting() {
      assertThat(open).isTrue();
      writable = true;
    }

    @Override
    public void put(byte[] source, int offset, int length) {
      assertThat(open && writable).isTrue();
      beforePut.run();
      if (putsUntilFull == 0) {
        throw new StorageFullException("full");
      }
      putsUntilFull--;
      generation++;
      pages.put(key, Arrays.copyOfRange(source, offset, offset + length));
    }

    @Override
    public void remove() {
      assertThat(open && writable).isTrue();
      generation++;
      assertThat(pages.remove(key)).isNotNull();
    }

    @Override
    public void close() {
      assertThat(open).isTrue();
      open = false;
      lock.unlock();
      held.get()[rank] = false;
      ByteBuffer now = ByteBuffer.wrap(callersKey, callersOffset, key.capacity());
      assertThat(now).as("key changed while open").isEqualTo(key);
    }
  }

  private static final class View implements PageBytes {
    private final Entry entry;
    private final byte[] page;
    private final ByteBuffer buffer;
    private final int generation;

    View(Entry entry, byte[] page) {
      this.entry = entry;
      this.generation = entry.generation;
      this.page = page;
      this.buffer = ByteBuffer.wrap(page);
    }

    private ByteBuffer open() {
      if (!entry.open || entry.generation != generation) {
        throw new AssertionError("page used after its entry closed or changed");
      }
      return buffer;
    }

    @Override
    public int size() {
      return open().capacity();
    }

    @Override
    public byte byteAt(int offset) {
      return open().get(offset);
    }

    @Override
    public int unsignedShortAt(int offset) {
      return open().getShort(offset) & 0xFFFF;
    }

    @Override
    public int intAt(int offset) {
      return open().getInt(offset);
    }

    @Override
    public long longAt(int offset) {
      return open().getLong(offset);
    }

    @Override
    public int compare(int offset, int length, byte[] other, int otherOffset, int otherLength) {
      open();
      return Arrays.compareUnsigned(
          page, offset, offset + length, other, otherOffset, otherOffset + otherLength);
    }

    @Override
    public void copyTo(int offset, byte[] target, int targetOffset, int length) {
      open();
      System.arraycopy(page, offset, target, targetOffset, length);
    }
  }
}
