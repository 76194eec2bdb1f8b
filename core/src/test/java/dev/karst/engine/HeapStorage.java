package dev.karst.engine;

import dev.karst.collection.HeapTableStorage;
import dev.karst.error.CorruptStoreException;
import dev.karst.storage.HeapLogReader;
import dev.karst.storage.Log;
import dev.karst.storage.LogPlace;
import dev.karst.storage.LogReader;
import dev.karst.storage.Storage;
import dev.karst.storage.TableStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Storage on the heap that can be told to fail; outlives the databases that are opened on it. */
public final class HeapStorage implements Storage {
  private final Map<Path, HeapTableStorage> tables = new HashMap<>();
  private final Map<String, HeapTableStorage> byName = new HashMap<>();
  private final Map<Path, List<byte[]>> logs = new HashMap<>();
  private Consumer<byte[]> beforeAppend = record -> {};
  private Runnable beforeSync = () -> {};
  private BiConsumer<Path, HeapTableStorage> onCreate = (folder, maps) -> {};
  private int syncs;
  private HeapTableStorage last = new HeapTableStorage();

  /** Is called with each record before it is appended; may throw. */
  void beforeAppend(Consumer<byte[]> action) {
    beforeAppend = action;
  }

  /**
   * A storage whose new tables and indexes have no room for anything.
   *
   * @param full tells by their names which
   */
  public static Storage withoutRoomFor(Predicate<String> full) {
    HeapStorage storage = new HeapStorage();
    storage.onCreate(
        (folder, maps) -> {
          boolean hasRoom = !full.test(folder.toString());
          maps.maps().forEach(map -> map.setRoom(hasRoom));
        });
    return storage;
  }

  /** Is called before each sync; may throw. */
  void beforeSync(Runnable action) {
    beforeSync = action;
  }

  /** Is shown the maps of each table and index that is made, and their folder; may throw. */
  void onCreate(BiConsumer<Path, HeapTableStorage> action) {
    onCreate = action;
  }

  int syncs() {
    return syncs;
  }

  /** The maps made last: those of the last table, or of its last index. */
  HeapTableStorage table() {
    return last;
  }

  /** The maps made last for a table or index of that name. */
  HeapTableStorage maps(String name) {
    return byName.get(name);
  }

  /** All logs' records, by log. */
  Map<Path, List<byte[]>> logs() {
    return logs;
  }

  @Override
  public TableStorage createTable(Path directory) {
    make(directory);
    checkEmpty(directory);
    last = new HeapTableStorage();
    onCreate.accept(directory, last);
    tables.put(directory, last);
    byName.put(nameOf(directory), last);
    return last;
  }

  @Override
  public TableStorage openTable(Path directory, long nextPageId) {
    if (!Files.isDirectory(directory)) {
      throw new CorruptStoreException(directory + " is missing");
    }
    return tables.get(directory);
  }

  @Override
  public TableStorage openTableInMemory(String name) {
    return new HeapTableStorage();
  }

  @Override
  public Log createLog(Path directory) {
    make(directory);
    List<byte[]> records = new CopyOnWriteArrayList<>();
    logs.put(directory, records);
    return new Log() {
      @Override
      public void claim(int records, long bytes, boolean mayUseReserve) {}

      @Override
      public void append(byte[] record, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(record, offset, offset + length);
        beforeAppend.accept(copy);
        records.add(copy);
      }

      @Override
      public void sync() {
        beforeSync.run();
        syncs++;
      }

      @Override
      public LogPlace end() {
        return new LogPlace(0, 0, records.size());
      }

      @Override
      public LogReader read() {
        return new HeapLogReader(records);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public LogReader readLog(Path directory) {
    return new HeapLogReader(logs.get(directory));
  }

  @Override
  public void syncLog(Path directory) {
    beforeSync.run();
    syncs++;
  }

  /** The name of the table or index that a folder is for. */
  static String nameOf(Path folder) {
    String name = folder.getFileName().toString();
    return name.substring(name.indexOf('-') + 1);
  }

  private static void checkEmpty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException(directory + " is not empty");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
