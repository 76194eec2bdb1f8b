package dev.karst.storage.chronicle;

import dev.karst.storage.Interrupts;
import dev.karst.storage.PageBytes;
import dev.karst.storage.PageEntry;
import java.util.Objects;
import net.openhft.chronicle.hash.impl.BigSegmentHeader;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ExternalMapQueryContext;
import net.openhft.chronicle.map.MapEntry;
import net.openhft.chronicle.map.impl.CompiledMapQueryContext;
import org.jspecify.annotations.Nullable;

/**
 * A thread's one entry of a map, used again for each key.
 *
 * <p>It lives as long as its thread, and refers to the map and to the caller's key only while open:
 * so it does not keep a closed map alive.
 */
final class HeldEntry implements PageEntry {
  private final SliceData key = new SliceData();
  private final SliceData value = new SliceData();
  private final NativePage page = new NativePage();

  private @Nullable ExternalMapQueryContext<byte[], byte[], ?> context;
  private @Nullable MapEntry<byte[], byte[]> stored;
  private @Nullable SegmentRoom room;
  private @Nullable FreeSpace space;
  private Access access = Access.READ;

  /** What an entry is opened for. */
  enum Access {
    READ,
    UPDATE,
    WRITE
  }

  HeldEntry open(
      ChronicleMap<byte[], byte[]> map,
      SegmentRoom room,
      FreeSpace space,
      byte[] source,
      int offset,
      int length,
      Access wanted) {
    if (context != null) {
      throw new IllegalStateException("a thread holds one entry of a map at a time");
    }
    key.set(source, offset, length);
    ExternalMapQueryContext<byte[], byte[], ?> opened = map.queryContext(key);
    try {
      switch (wanted) {
        case READ -> LockWait.lockForReading(opened.readLock());
        case UPDATE -> LockWait.lockForReading(opened.updateLock());
        case WRITE -> LockWait.lockForWriting(opened.writeLock());
      }
      context = opened;
      this.room = room;
      this.space = space;
      access = wanted;
      locate();
      return this;
    } catch (RuntimeException | Error failure) {
      letGo();
      opened.close();
      throw failure;
    }
  }

  private void letGo() {
    context = null;
    stored = null;
    room = null;
    space = null;
    page.clear();
    key.clear();
  }

  /** Finds where the stored page lies; it moves when it is written. */
  private void locate() {
    MapEntry<byte[], byte[]> found = context().entry();
    stored = found;
    if (found == null) {
      page.clear();
    } else {
      var bytes = found.value();
      page.set(bytes.bytes().addressForRead(bytes.offset()), (int) bytes.size());
    }
  }

  @Override
  public boolean exists() {
    context();
    return stored != null;
  }

  @Override
  public PageBytes bytes() {
    if (!exists()) {
      throw new IllegalStateException("the key has no page");
    }
    return page;
  }

  @Override
  public void forWriting() {
    if (access == Access.READ) {
      throw new IllegalStateException("the entry is open for reading");
    }
    LockWait.lockForWriting(context().writeLock());
    access = Access.WRITE;
  }

  @Override
  public void put(byte[] source, int offset, int length) {
    ExternalMapQueryContext<byte[], byte[], ?> held = writable();
    value.set(source, offset, length);
    boolean interrupted = Thread.interrupted();
    try {
      SegmentRoom counters = Objects.requireNonNull(room);
      int segment = held.segmentIndex();
      MapEntry<byte[], byte[]> old = stored;
      int before = old == null ? 0 : counters.chunks(key.size(), page.size());
      int after = counters.chunks(key.size(), length);
      int entries = old == null ? 1 : 0;
      if (after > before) {
        counters.require(segment, after, entries);
      }
      store(held, segment, before, after);
      counters.changed(segment, after - before, entries);
      locate();
    } finally {
      value.clear();
      Interrupts.restore(interrupted);
    }
  }

  private void store(
      ExternalMapQueryContext<byte[], byte[], ?> held, int segment, int before, int after) {
    CompiledMapQueryContext<?, ?, ?> inside = (CompiledMapQueryContext<?, ?, ?>) held;
    FreeSpace cursor = Objects.requireNonNull(space);
    if (after > before) {
      long used = Objects.requireNonNull(room).chunksIn(segment);
      BigSegmentHeader.INSTANCE.lowestPossiblyFreeChunk(
          inside.segmentHeaderAddress(), cursor.begin(segment, after, used));
    }
    MapEntry<byte[], byte[]> old = stored;
    if (old == null) {
      Objects.requireNonNull(held.absentEntry()).doInsert(value);
    } else {
      old.doReplaceValue(value);
    }
    if (after > before && inside.tier() == 0) {
      cursor.allocated(segment, inside.pos(), after);
    }
  }

  @Override
  public void remove() {
    ExternalMapQueryContext<byte[], byte[], ?> held = writable();
    MapEntry<byte[], byte[]> old = stored;
    if (old == null) {
      throw new IllegalStateException("the key has no page to remove");
    }
    SegmentRoom counters = Objects.requireNonNull(room);
    int chunks = counters.chunks(key.size(), page.size());
    old.doRemove();
    counters.changed(held.segmentIndex(), -chunks, -1);
    locate();
  }

  private ExternalMapQueryContext<byte[], byte[], ?> context() {
    ExternalMapQueryContext<byte[], byte[], ?> held = context;
    if (held == null) {
      throw new IllegalStateException("the entry is closed");
    }
    return held;
  }

  private ExternalMapQueryContext<byte[], byte[], ?> writable() {
    if (access != Access.WRITE) {
      throw new IllegalStateException("the entry is not open for writing: access=" + access);
    }
    return context();
  }

  @Override
  public void close() {
    ExternalMapQueryContext<byte[], byte[], ?> held = context;
    if (held != null) {
      letGo();
      held.close();
    }
  }
}
