package dev.karst.storage.chronicle;

import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts what each segment of a map holds, so that a write can be refused before a segment is full.
 *
 * <p>A segment's counters are changed only by the thread that holds the segment's write lock; any
 * thread may read.
 */
final class SegmentRoom {
  /** The share of a segment that may fill: the rest absorbs fragments and writes under way. */
  private static final double SAFE_SHARE = 0.92;

  /** Bytes an entry may need beyond key and value: two lengths, and the last chunk's rest. */
  private static final int OVERHEAD = 8;

  /** The longest key: a partition key of DynamoDB, escaped, with a header. */
  private static final int MAX_KEY = 4200;

  /** Longs between two segments' counters: a pair of cache lines, so that they do not interfere. */
  private static final int STRIDE = 16;

  private final int chunkSize;
  private final int segments;
  private final long chunkCapacity;
  private final long entryCapacity;
  private final long chunkLimit;
  private final long entryLimit;
  private final AtomicLongArray counters;

  /** Never less than the fullest segment's chunks and entries; lowered when it says full. */
  private volatile long fullestChunks;

  private volatile long fullestEntries;

  SegmentRoom(int segments, int chunkSize, long chunksPerSegment, long entriesPerSegment) {
    this.chunkSize = chunkSize;
    this.segments = segments;
    chunkCapacity = chunksPerSegment;
    entryCapacity = entriesPerSegment;
    chunkLimit = (long) (chunkCapacity * SAFE_SHARE);
    entryLimit = (long) (entryCapacity * SAFE_SHARE);
    counters = new AtomicLongArray(segments * STRIDE);
  }

  /** The chunks that an entry of these sizes takes. */
  int chunks(long keySize, long valueSize) {
    long bytes = lengthSize(keySize) + keySize + lengthSize(valueSize) + valueSize;
    return (int) ((bytes + chunkSize - 1) / chunkSize);
  }

  /** Chronicle stores a length in groups of seven bits. */
  private static int lengthSize(long length) {
    return Math.max(1, (64 - Long.numberOfLeadingZeros(length) + 6) / 7);
  }

  /**
   * Refuses what would not fit into the segment at all.
   *
   * <p>Chronicle frees the old page before it finds that there is no place for the new one.
   */
  void require(int segment, long chunks, long entries) {
    if (counters.getPlain(segment * STRIDE) + chunks > chunkCapacity
        || counters.getPlain(segment * STRIDE + 1) + entries > entryCapacity) {
      throw new StorageFullException(Messages.segmentFull(segment));
    }
  }

  long chunksIn(int segment) {
    return counters.getPlain(segment * STRIDE);
  }

  void changed(int segment, long chunks, long entries) {
    int at = segment * STRIDE;
    long chunksNow = counters.getPlain(at) + chunks;
    counters.setOpaque(at, chunksNow);
    if (chunksNow > fullestChunks) {
      raise(chunksNow, fullestEntries);
    }
    if (entries != 0) {
      long entriesNow = counters.getPlain(at + 1) + entries;
      counters.setOpaque(at + 1, entriesNow);
      if (entriesNow > fullestEntries) {
        raise(fullestChunks, entriesNow);
      }
    }
  }

  private synchronized void raise(long chunks, long entries) {
    fullestChunks = Math.max(fullestChunks, chunks);
    fullestEntries = Math.max(fullestEntries, entries);
  }

  private synchronized void measure() {
    long chunks = 0;
    long entries = 0;
    for (int segment = 0; segment < segments; segment++) {
      chunks = Math.max(chunks, counters.getOpaque(segment * STRIDE));
      entries = Math.max(entries, counters.getOpaque(segment * STRIDE + 1));
    }
    fullestChunks = chunks;
    fullestEntries = entries;
  }

  /** Whether any one segment can take all of this. */
  boolean has(long entries, long bytes) {
    if (fits(entries, bytes)) {
      return true;
    }
    measure();
    return fits(entries, bytes);
  }

  private boolean fits(long entries, long bytes) {
    long chunks = (bytes + entries * (MAX_KEY + OVERHEAD)) / chunkSize + entries + 1;
    return fullestChunks + chunks <= chunkLimit && fullestEntries + entries <= entryLimit;
  }

  long entries() {
    long sum = 0;
    for (int segment = 0; segment < segments; segment++) {
      sum += counters.getOpaque(segment * STRIDE + 1);
    }
    return sum;
  }

  long bytes() {
    long sum = 0;
    for (int segment = 0; segment < segments; segment++) {
      sum += counters.getOpaque(segment * STRIDE);
    }
    return sum * chunkSize;
  }
}
