package dev.karst.storage.chronicle;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.FileSync;
import dev.karst.storage.Log;
import dev.karst.storage.LogReader;
import dev.karst.storage.Storage;
import dev.karst.storage.TableStorage;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Tables as Chronicle Maps and logs as Chronicle Queues.
 *
 * <p>The one way to the classes that touch Chronicle: making one first opens the modules of the JDK
 * that Chronicle needs, and quiets what it would log.
 */
public final class ChronicleStorage implements Storage {
  private final Clock clock;
  private final LongSupplier nanoClock;
  private final long itemsPerTable;
  private final Map<Object, DiskSpace> disks = new ConcurrentHashMap<>();

  private ChronicleStorage(Clock clock, LongSupplier nanoClock, long itemsPerTable) {
    this.clock = clock;
    this.nanoClock = nanoClock;
    this.itemsPerTable = itemsPerTable;
  }

  /** Storage on the system's clocks. */
  public static ChronicleStorage create() {
    return create(Clock.systemUTC(), System::nanoTime);
  }

  /**
   * Storage on given clocks.
   *
   * @param clock decides when a log starts a new file
   * @param nanoClock decides when the disk's free space is looked at again
   * @throws dev.karst.error.UnsupportedEnvironmentException when Chronicle cannot run on this JVM
   */
  public static ChronicleStorage create(Clock clock, LongSupplier nanoClock) {
    ModuleAccess.ensure();
    ChronicleNoise.quiet();
    return new ChronicleStorage(clock, nanoClock, MapSizing.ITEMS);
  }

  /**
   * The same storage with more or less room in each table it makes. A table costs up to 16 bytes of
   * disk for each item it has room for, used or not; a table that exists keeps the room it has.
   */
  public ChronicleStorage withItemsPerTable(long items) {
    return new ChronicleStorage(clock, nanoClock, items);
  }

  @Override
  public TableStorage createTable(Path directory) {
    DiskSpace disk = disk(directory);
    requireEmpty(directory);
    return ChronicleTable.create(directory, part -> make(directory, part, disk));
  }

  @Override
  public TableStorage openTable(Path directory, long nextPageId) {
    Path roots = directory.resolve(ChronicleTable.Part.ROOTS.fileName());
    if (!Files.exists(roots)) {
      throw new CorruptStoreException(Messages.corruptMap(roots, "it is missing"));
    }
    DiskSpace disk = disk(directory);
    return ChronicleTable.open(
        directory,
        part -> make(directory, part, disk),
        part -> ChroniclePageMap.open(directory.resolve(part.fileName()), sizing(part), disk),
        nextPageId);
  }

  @Override
  public TableStorage openTableInMemory(String name) {
    return ChronicleTable.create(
        null, part -> ChroniclePageMap.inMemory(name + "/" + part.fileName(), sizing(part)));
  }

  private ChroniclePageMap make(Path directory, ChronicleTable.Part part, DiskSpace disk) {
    return ChroniclePageMap.make(directory.resolve(part.fileName()), sizing(part), disk);
  }

  private MapSizing sizing(ChronicleTable.Part part) {
    return part.sizing().forItems(itemsPerTable);
  }

  static void requireEmpty(Path directory) {
    try (Stream<Path> present = Files.list(directory)) {
      if (present.findAny().isPresent()) {
        throw new IllegalArgumentException(Messages.notEmpty(directory));
      }
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(directory), e);
    }
  }

  @Override
  public Log createLog(Path directory) {
    return ChronicleLog.create(directory, clock, disk(directory));
  }

  @Override
  public LogReader readLog(Path directory) {
    return new ChronicleLogReader(directory);
  }

  @Override
  public void syncLog(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      files.filter(Files::isRegularFile).forEach(FileSync::file);
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(directory), e);
    }
    FileSync.directories(directory, ChronicleLog.LEVELS_ABOVE);
  }

  /** Makes the directory; files on one disk share the watch over its free space. */
  private DiskSpace disk(Path directory) {
    try {
      Files.createDirectories(directory);
      FileStore store = Files.getFileStore(directory);
      Path known = directory.toAbsolutePath();
      return disks.computeIfAbsent(store, any -> new DiskSpace(() -> usable(known), nanoClock));
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotWrite(directory), e);
    }
  }

  /** What is free where a directory is, or was: tables go, and their directories with them. */
  private static long usable(Path directory) {
    // A file store would have to be looked up among all mounts, which takes twenty times as long.
    long usable = directory.toFile().getUsableSpace();
    return usable > 0 ? usable : usableOrWhyNot(directory);
  }

  /** The same where the first answer may mean that the disk is full, or the directory gone. */
  private static long usableOrWhyNot(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (NoSuchFileException e) {
      Path above = directory.getParent();
      if (above != null) {
        return usableOrWhyNot(above);
      }
      throw new StoreUnavailableException(Messages.freeSpaceUnknown(directory.toString()), e);
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.freeSpaceUnknown(directory.toString()), e);
    }
  }
}
