package dev.karst.storage.chronicle;

import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.FileSync;
import dev.karst.storage.Interrupts;
import dev.karst.storage.Log;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * A log on a Chronicle Queue of its own: a file a day, a record an excerpt.
 *
 * <p>{@link #append} is for one thread at a time, not always the same; {@link #sync} and {@link
 * #close} for any. A record is visible to a reader once it is whole; a crash leaves at most one
 * that is not, at the end. An append that is refused for want of disk leaves the log as it was; one
 * that fails in any other way ends it: every later one throws {@link StoreUnavailableException}.
 */
final class ChronicleLog implements Log {
  /** An excerpt may be as long as a quarter of it; holes cost nothing. */
  private static final int BLOCK_SIZE = 32 << 20;

  /** Karst reads logs from the start and needs no index: few and small ones will do. */
  private static final int INDEX_COUNT = 2048;

  private static final int INDEX_SPACING = 1024;

  private final Path directory;
  private final DiskSpace disk;
  private final SingleChronicleQueue queue;
  private final ExcerptAppender appender;
  private final byte[] frame = new byte[LogRecordDescriptor.FRAME_LENGTH];
  private final CRC32C crc = new CRC32C();
  private long number;
  private int cycle = Integer.MIN_VALUE;

  /** Files with records that are not forced yet; the last is the one being written. */
  private final List<Path> unforced = new ArrayList<>();

  private boolean namesUnforced = true;
  private volatile State state = State.OPEN;

  private enum State {
    OPEN,
    FAILED,
    CLOSED
  }

  private ChronicleLog(Path directory, Clock clock, DiskSpace disk) {
    this.directory = directory;
    this.disk = disk;
    queue =
        SingleChronicleQueueBuilder.binary(directory)
            .rollCycle(LegacyRollCycles.DAILY)
            .timeProvider(new MonotonicTime(clock))
            .blockSize(BLOCK_SIZE)
            .indexCount(INDEX_COUNT)
            .indexSpacing(INDEX_SPACING)
            .build();
    appender = queue.createAppender();
    appender.singleThreadedCheckDisabled(true);
  }

  static ChronicleLog create(Path directory, Clock clock, DiskSpace disk) {
    ChronicleStorage.requireEmpty(directory);
    return Interrupts.putAside(() -> new ChronicleLog(directory, clock, disk));
  }

  @Override
  public void append(byte[] record, int offset, int length) {
    if (length > LogRecordDescriptor.MAX_RECORD_LENGTH) {
      throw new IllegalArgumentException(
          "a log record has at most "
              + LogRecordDescriptor.MAX_RECORD_LENGTH
              + " bytes, length="
              + length);
    }
    checkOpen();
    if (!disk.promise(1, length)) {
      throw new StorageFullException("no room on the disk for the log, directory=" + directory);
    }
    LogRecordDescriptor.frame(frame, number, crc, record, offset, length);
    boolean interrupted = Thread.interrupted();
    State after = State.FAILED;
    try {
      write(record, offset, length);
      number++;
      after = State.OPEN;
    } catch (RuntimeException | Error failure) {
      throw new StoreUnavailableException(
          "the log failed and takes no more records, directory=" + directory, failure);
    } finally {
      if (after == State.FAILED) {
        state = after;
      }
      Interrupts.restore(interrupted);
    }
  }

  private void write(byte[] record, int offset, int length) {
    try (DocumentContext excerpt = appender.writingDocument()) {
      boolean whole = false;
      try {
        Bytes<?> bytes = excerpt.wire().bytes();
        bytes.write(frame, 0, frame.length);
        bytes.write(record, offset, length);
        whole = true;
      } finally {
        if (!whole) {
          excerpt.rollbackOnClose();
        }
      }
    }
    if (appender.cycle() != cycle) {
      cycle = appender.cycle();
      Path file = appender.currentFile().toPath();
      synchronized (unforced) {
        unforced.add(file);
        namesUnforced = true;
      }
    }
  }

  @Override
  public void sync() {
    if (state == State.CLOSED) {
      throw closed();
    }
    List<Path> files;
    boolean names;
    synchronized (unforced) {
      files = List.copyOf(unforced);
      names = namesUnforced;
    }
    files.forEach(FileSync::file);
    if (names) {
      FileSync.directories(directory, 2);
    }
    synchronized (unforced) {
      // the last may have been written to since; files that came after are not in the snapshot
      for (int i = 0; i < files.size() - 1; i++) {
        unforced.remove(files.get(i));
      }
      if (!files.isEmpty()
          && unforced.get(unforced.size() - 1).equals(files.get(files.size() - 1))) {
        namesUnforced = false;
      }
    }
  }

  private void checkOpen() {
    switch (state) {
      case OPEN -> {}
      case FAILED ->
          throw new StoreUnavailableException("the log has failed before, directory=" + directory);
      case CLOSED -> throw closed();
    }
  }

  private StoreUnavailableException closed() {
    return new StoreUnavailableException("the log is closed, directory=" + directory);
  }

  @Override
  public synchronized void close() {
    if (state != State.CLOSED) {
      state = State.CLOSED;
      Interrupts.putAside(
          () -> {
            appender.close();
            queue.close();
            return this;
          });
    }
  }
}
