package dev.karst.journal;

import dev.karst.storage.Log;
import dev.karst.storage.LogPlace;
import dev.karst.storage.LogReader;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The log of a database in memory, which holds commits, each whole: on the heap, and no more than a
 * certain number of bytes, of which the oldest go first.
 *
 * <pre>
 *   block := record*        (from the block's start; offsets count on from block to block)
 *   record := length:u32 byte*
 * </pre>
 *
 * <p>Readers take no lock: what lies below {@link #end} does not change, and a block that is let go
 * of stays whole for who reads it. {@link #append} is for one thread at a time.
 */
final class MemoryLog implements Log {
  private static final int BLOCK = 1 << 20;

  /**
   * Some records, one at least.
   *
   * @param start the offset of the first, {@code firstNumber} its number in the log, and {@code
   *     firstSequence} the sequence number of its commit
   */
  private record Block(long start, long firstNumber, long firstSequence, ByteBuffer bytes) {}

  private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();
  private final long capacity;
  private long held;
  private volatile long forgottenUpTo;
  private Block last;
  private volatile LogPlace end = LogPlace.START;

  /**
   * @param capacity about how many bytes to keep
   */
  MemoryLog(long capacity) {
    this.capacity = capacity;
    this.last = new Block(0, 0, 0, ByteBuffer.allocate(0));
  }

  /** There is always room: the oldest go. */
  @Override
  public void claim(int records, long bytes, boolean mayUseReserve) {}

  @Override
  public void append(byte[] record, int offset, int length) {
    LogPlace at = end;
    int needed = Integer.BYTES + length;
    if (last.bytes.remaining() < needed) {
      begin(at, CommitHeader.of(record, length).sequence(), needed);
    }
    last.bytes.putInt(length).put(record, offset, length);
    end = new LogPlace(0, at.offset() + needed, at.number() + 1);
  }

  /** Begins a block, and lets go of the oldest if they are too many. */
  private void begin(LogPlace at, long sequence, int needed) {
    last =
        new Block(at.offset(), at.number(), sequence, ByteBuffer.allocate(Math.max(BLOCK, needed)));
    blocks.put(last.start, last);
    held += last.bytes.capacity();
    while (held > capacity && blocks.size() > 1) {
      // Before it goes: a reader that no longer finds it must know.
      forgottenUpTo = blocks.higherEntry(blocks.firstKey()).getValue().firstSequence - 1;
      held -= blocks.pollFirstEntry().getValue().bytes.capacity();
    }
  }

  /** Up to which commit all are gone; 0 if none is. */
  long forgottenUpTo() {
    return forgottenUpTo;
  }

  @Override
  public void sync() {}

  @Override
  public LogPlace end() {
    return end;
  }

  @Override
  public LogReader read() {
    return new Reader();
  }

  @Override
  public void close() {}

  private final class Reader implements LogReader {
    private LogPlace next = LogPlace.START;
    private LogPlace place = LogPlace.START;
    private byte[] record = {};
    private int length;

    @Override
    public boolean next() {
      if (next.number() >= end.number()) {
        return false;
      }
      Map.Entry<Long, Block> entry = blocks.floorEntry(next.offset());
      if (entry == null) {
        // What came next is gone; go on with the oldest that is there.
        Block oldest = blocks.firstEntry().getValue();
        next = new LogPlace(0, oldest.start, oldest.firstNumber);
        return next();
      }
      Block block = entry.getValue();
      int at = (int) (next.offset() - block.start);
      length = block.bytes.getInt(at);
      if (record.length < length) {
        record = new byte[Math.max(length, 2 * record.length)];
      }
      block.bytes.get(at + Integer.BYTES, record, 0, length);
      place = next;
      next = new LogPlace(0, next.offset() + Integer.BYTES + length, next.number() + 1);
      return true;
    }

    @Override
    public void seek(LogPlace to) {
      next = to;
    }

    @Override
    public boolean skipFile() {
      return false;
    }

    @Override
    public LogPlace place() {
      return place;
    }

    @Override
    public byte[] record() {
      return record;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public String position() {
      return "memory@" + place.offset();
    }

    @Override
    public void close() {}
  }
}
