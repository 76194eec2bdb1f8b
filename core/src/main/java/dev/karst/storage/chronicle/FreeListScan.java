package dev.karst.storage.chronicle;

import java.nio.file.Path;
import net.openhft.chronicle.core.OS;
import net.openhft.chronicle.core.UnsafeMemory;
import net.openhft.chronicle.hash.impl.VanillaChronicleHash;
import net.openhft.chronicle.map.VanillaChronicleMap;
import net.openhft.posix.OpenFlag;
import net.openhft.posix.PosixAPI;
import net.openhft.posix.WhenceFlag;

/**
 * Counts the used chunks of a map's segments in their free lists, skipping the holes of the file:
 * the lists of a large, mostly empty map are tens of megabytes, and reading them takes a tenth of a
 * second.
 */
final class FreeListScan implements AutoCloseable {
  private final VanillaChronicleMap<?, ?, ?> map;
  private final PosixAPI posix = PosixAPI.posix();
  private final int handle;
  private final boolean findsHoles;

  private long used;
  private long highest;

  FreeListScan(VanillaChronicleMap<?, ?, ?> map, Path file) {
    this.map = map;
    handle = OS.isLinux() ? posix.open(file.toString(), OpenFlag.O_RDONLY, 0) : -1;
    // the header lies at zero, and a hole or the end must come after it
    findsHoles =
        handle >= 0
            && posix.lseek(handle, 0, WhenceFlag.SEEK_DATA) == 0
            && posix.lseek(handle, 0, WhenceFlag.SEEK_HOLE) > 0;
  }

  /** Counts one segment's first tier. */
  void scan(int segment) {
    used = 0;
    highest = 0;
    long list =
        map.segmentBaseAddr(segment)
            - map.bsAddress()
            + map.tierHashLookupOuterSize
            + VanillaChronicleHash.TIER_COUNTERS_AREA_SIZE;
    long end = list + map.tierFreeListInnerSize;
    if (!findsHoles) {
      count(list, list, end);
      return;
    }
    for (long at = list; at < end; ) {
      long data = posix.lseek(handle, at, WhenceFlag.SEEK_DATA);
      if (data < at || data >= end) {
        return;
      }
      long hole = posix.lseek(handle, data, WhenceFlag.SEEK_HOLE);
      long stop = hole <= data ? end : Math.min(hole, end);
      count(list, data & -Long.BYTES, stop);
      at = stop;
    }
  }

  private void count(long list, long from, long to) {
    long base = map.bsAddress();
    for (long at = from; at < to; at += Long.BYTES) {
      long word = UnsafeMemory.unsafeGetLong(base + at);
      if (word != 0) {
        used += Long.bitCount(word);
        highest = (at - list) * Byte.SIZE + Long.SIZE - Long.numberOfLeadingZeros(word);
      }
    }
  }

  /** How many chunks are used. */
  long used() {
    return used;
  }

  /** One more than the highest used chunk. */
  long highest() {
    return highest;
  }

  @Override
  public void close() {
    if (handle >= 0) {
      int unused = posix.close(handle);
    }
  }
}
