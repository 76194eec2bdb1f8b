package dev.karst.storage.chronicle;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.FileSync;
import dev.karst.storage.Interrupts;
import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import net.openhft.chronicle.core.OS;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import net.openhft.chronicle.map.VanillaChronicleMap;
import net.openhft.posix.MAdviseFlag;
import net.openhft.posix.PosixAPI;
import org.jspecify.annotations.Nullable;

/**
 * A page map on one Chronicle Map, in a file or in memory.
 *
 * <p>Single pages are read and written atomically under the lock of the segment that their key
 * falls into. After the death of the process the file may hold a torn page and a lock that no one
 * holds: such a file must not be opened again. After {@link #close()} and {@link #sync()} it is
 * whole.
 */
final class ChroniclePageMap implements PageMap {
  private final ChronicleMap<byte[], byte[]> map;
  private final SegmentRoom room;
  private final FreeSpace space;
  private final @Nullable Path file;
  private final @Nullable DiskSpace disk;
  private final ThreadLocal<HeldEntry> held = ThreadLocal.withInitial(HeldEntry::new);
  private volatile boolean closed;

  private ChroniclePageMap(
      ChronicleMap<byte[], byte[]> map, @Nullable Path file, @Nullable DiskSpace disk) {
    this.map = map;
    this.file = file;
    this.disk = disk;
    // the sizes of an existing file are its own, not today's
    VanillaChronicleMap<?, ?, ?> sized = (VanillaChronicleMap<?, ?, ?>) map;
    room =
        new SegmentRoom(
            sized.actualSegments,
            (int) sized.chunkSize,
            sized.actualChunksPerSegmentTier,
            sized.maxEntriesPerHashLookup);
    space = new FreeSpace(sized.actualSegments, sized.actualChunksPerSegmentTier);
  }

  /** Makes an empty map in {@code file}, which is not there yet. */
  static ChroniclePageMap make(Path file, MapSizing sizing, DiskSpace disk) {
    return Interrupts.putAside(
        () -> {
          Path draft = file.resolveSibling(file.getFileName() + ".new");
          try {
            Files.deleteIfExists(draft);
            SparseMapFile.create(draft.toFile(), builder(file.toString(), sizing));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return map(file, sizing, disk);
          } catch (IOException e) {
            throw new StoreUnavailableException(Messages.cannotWrite(file), e);
          }
        });
  }

  /** Opens the map in {@code file}. */
  static ChroniclePageMap open(Path file, MapSizing sizing, DiskSpace disk) {
    return Interrupts.putAside(() -> openWhole(file, sizing, disk));
  }

  private static ChroniclePageMap openWhole(Path file, MapSizing sizing, DiskSpace disk) {
    SparseMapFile.check(file);
    ChroniclePageMap opened = null;
    boolean counted = false;
    try {
      opened = map(file, sizing, disk);
      opened.count(file);
      counted = true;
      return opened;
    } catch (IOException | RuntimeException e) {
      throw new CorruptStoreException(Messages.corruptMap(file, "it cannot be opened"), e);
    } finally {
      if (opened != null && !counted) {
        opened.close();
      }
    }
  }

  private static ChroniclePageMap map(Path file, MapSizing sizing, DiskSpace disk)
      throws IOException {
    ChronicleMap<byte[], byte[]> map =
        builder(file.toString(), sizing).createPersistedTo(file.toFile());
    adviseRandomAccess((VanillaChronicleMap<?, ?, ?>) map);
    return new ChroniclePageMap(map, file, disk);
  }

  /**
   * Tells the system not to read around what is touched: neighbours in a hash map have nothing to
   * do with each other, and in a sparse file most of them are holes that would have to be filled.
   */
  private static void adviseRandomAccess(VanillaChronicleMap<?, ?, ?> map) {
    if (OS.isLinux()) {
      PosixAPI.posix().madvise(map.bsAddress(), map.dataStoreSize(), MAdviseFlag.MADV_RANDOM);
    }
  }

  /** Makes a map in memory; its room is halved until the system grants it. */
  static ChroniclePageMap inMemory(String name, MapSizing sizing) {
    return Interrupts.putAside(
        () -> {
          MapSizing granted = sizing;
          while (true) {
            try {
              return new ChroniclePageMap(builder(name, granted).create(), null, null);
            } catch (OutOfMemoryError refused) {
              if (granted.chunksPerSegment() * granted.chunkSize() < (1 << 20)) {
                throw refused;
              }
              granted = granted.half();
            }
          }
        });
  }

  static ChronicleMapBuilder<byte[], byte[]> builder(String name, MapSizing sizing) {
    return ChronicleMapBuilder.of(byte[].class, byte[].class)
        .name(name)
        .entries(sizing.segments() * sizing.entriesPerSegment())
        .averageKeySize(16)
        .averageValueSize(sizing.chunkSize())
        .actualSegments(sizing.segments())
        .entriesPerSegment(sizing.entriesPerSegment())
        .actualChunkSize(sizing.chunkSize())
        .actualChunksPerSegmentTier(sizing.chunksPerSegment())
        .sparseFile(true)
        .maxBloatFactor(1)
        .checksumEntries(false)
        .skipCloseOnExitHook(true);
  }

  /** Counts what an existing file holds. */
  private void count(Path existing) {
    VanillaChronicleMap<?, ?, ?> sized = (VanillaChronicleMap<?, ?, ?>) map;
    boolean tiered = sized.hasExtraTierBulks();
    ChronicleMap.SegmentStats[] stats = tiered ? map.segmentStats() : null;
    try (FreeListScan scan = new FreeListScan(sized, existing)) {
      for (int segment = 0; segment < sized.actualSegments; segment++) {
        try (var context = map.segmentContext(segment)) {
          long entries = context.size();
          if (entries == 0) {
            continue;
          }
          scan.scan(segment);
          space.found(segment, scan.highest());
          long used = stats == null ? scan.used() : stats[segment].usedBytes() / sized.chunkSize;
          room.changed(segment, used, entries);
        }
      }
    }
  }

  @Override
  public PageEntry read(byte[] key, int offset, int length) {
    return open(key, offset, length, HeldEntry.Access.READ);
  }

  @Override
  public PageEntry write(byte[] key, int offset, int length) {
    return open(key, offset, length, HeldEntry.Access.WRITE);
  }

  @Override
  public PageEntry update(byte[] key, int offset, int length) {
    return open(key, offset, length, HeldEntry.Access.UPDATE);
  }

  private PageEntry open(byte[] key, int offset, int length, HeldEntry.Access access) {
    if (closed) {
      throw closedException();
    }
    return held.get().open(map, room, space, key, offset, length, access);
  }

  private StoreUnavailableException closedException() {
    return new StoreUnavailableException(Messages.tableFilesClosed());
  }

  @Override
  public long size() {
    return room.entries();
  }

  @Override
  public long usedBytes() {
    return room.bytes();
  }

  @Override
  public boolean hasRoom(long entries, long bytes) {
    return room.has(entries, bytes) && (disk == null || disk.promise(entries, bytes));
  }

  @Override
  public void sync() {
    if (closed) {
      throw closedException();
    }
    if (file != null) {
      FileSync.file(file);
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      Interrupts.putAside(
          () -> {
            map.close();
            return this;
          });
    }
  }
}
