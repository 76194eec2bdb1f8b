package dev.karst.storage.chronicle;

import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.FileSync;
import dev.karst.storage.Interrupts;
import dev.karst.storage.Log;
import dev.karst.storage.LogPlace;
import dev.karst.storage.LogReader;
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
import org.jspecify.annotations.Nullable;

/**
 * A log on a Chronicle Queue of its own: a file a day, a record an excerpt.
 *
 * <p>A record is visible to a reader once it is whole. Each carries how many records were on the
 * disk when it was appended, so that a reader can tell what a crash may have lost from what must be
 * there. {@link #append} and {@link #close} are for one thread at a time, not always the same;
 * {@link #sync} for any.
 */
final class ChronicleLog implements Log {
  /** An excerpt may be as long as a quarter of it; holes cost nothing. */
  private static final int BLOCK_SIZE = 32 << 20;

  /** Karst reads logs from the start and needs no index: few and small ones will do. */
  private static final int INDEX_COUNT = 2048;

  private static final int INDEX_SPACING = 1024;

  /** A log's directory may be new, and the one for all logs that it lies in. */
  static final int LEVELS_ABOVE = 2;

  /** A file of a log has up to 16 TB. */
  private static final int OFFSET_BITS = 44;

  private static final byte[] NOTHING = {};

  private final Path directory;
  private final DiskSpace disk;
  private final SingleChronicleQueue queue;
  private final ExcerptAppender appender;
  private final byte[] frame = new byte[LogRecordDescriptor.FRAME_LENGTH];
  private final CRC32C crc = new CRC32C();
  private int cycle = Integer.MIN_VALUE;

  /** How many records were appended. Written by the appending thread only. */
  private volatile long number;

  /** The last of the log's files. Of the appending thread. */
  private int endFile = -1;

  /** That file, and where in it the last record ended. Written before {@link #number}. */
  private volatile long end = place(0, 0);

  /** Why no more records are taken. */
  private volatile @Nullable Throwable failure;

  private volatile boolean closed;

  /** Files with records that are not forced yet; the last is the one being written. */
  private final List<Path> unforced = new ArrayList<>();

  private boolean namesUnforced = true;

  /** Held while forcing: who waits for it finds that it was forced for, or that it failed. */
  private final Object forcing = new Object();

  /** How many records are on the disk. Written while {@link #forcing}. */
  private volatile long forced;

  private @Nullable Throwable forcingFailure;

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
  public void claim(int records, long bytes, boolean mayUseReserve) {
    checkUsable();
    boolean room =
        mayUseReserve ? disk.promiseFromReserve(records, bytes) : disk.promise(records, bytes);
    if (!room) {
      throw new StorageFullException(Messages.noRoomForLog(directory));
    }
  }

  @Override
  public void append(byte[] record, int offset, int length) {
    if (length > LogRecordDescriptor.MAX_RECORD_LENGTH) {
      throw new IllegalArgumentException(
          Messages.logRecordTooLong(length, LogRecordDescriptor.MAX_RECORD_LENGTH));
    }
    checkUsable();
    append(LogRecordDescriptor.RECORD, record, offset, length);
    long appended = number + 1;
    number = appended;
  }

  private void checkUsable() {
    if (closed) {
      throw closed();
    }
    Throwable cause = failure;
    if (cause != null) {
      throw failed(cause);
    }
  }

  /** Writes an excerpt; when that fails, no one knows what of it is in the log, and so it ends. */
  private void append(int kind, byte[] record, int offset, int length) {
    LogRecordDescriptor.frame(frame, kind, number, forced, crc, record, offset, length);
    boolean interrupted = Thread.interrupted();
    try {
      write(record, offset, length);
    } catch (RuntimeException | Error e) {
      failure = e;
      throw failed(e);
    } finally {
      Interrupts.restore(interrupted);
    }
  }

  private void write(byte[] record, int offset, int length) {
    long recordEnd;
    try (DocumentContext excerpt = appender.writingDocument()) {
      boolean whole = false;
      try {
        Bytes<?> bytes = excerpt.wire().bytes();
        bytes.write(frame, 0, frame.length);
        bytes.write(record, offset, length);
        recordEnd = LogRecordDescriptor.align(bytes.writePosition());
        whole = true;
      } finally {
        if (!whole) {
          excerpt.rollbackOnClose();
        }
      }
    }
    if (appender.cycle() != cycle) {
      cycle = appender.cycle();
      endFile++;
      Path file = appender.currentFile().toPath();
      synchronized (unforced) {
        unforced.add(file);
        namesUnforced = true;
      }
    }
    end = place(endFile, recordEnd);
  }

  private static long place(int file, long offset) {
    return (long) file << OFFSET_BITS | offset;
  }

  private static int fileOf(long place) {
    return (int) (place >>> OFFSET_BITS);
  }

  private static long offsetOf(long place) {
    return place & ((1L << OFFSET_BITS) - 1);
  }

  @Override
  public LogPlace end() {
    long place = end;
    return number == 0 ? LogPlace.START : new LogPlace(fileOf(place), offsetOf(place), number);
  }

  @Override
  public LogReader read() {
    return new ChronicleLogReader(directory, new End());
  }

  private final class End implements LogEnd {
    @Override
    public long count() {
      return number;
    }

    @Override
    public long offsetIn(int file) {
      long place = end;
      return file == fileOf(place) ? offsetOf(place) : Long.MAX_VALUE;
    }
  }

  @Override
  public void sync() {
    if (closed) {
      throw closed();
    }
    long wanted = number;
    synchronized (forcing) {
      if (forced >= wanted && !namesUnforced()) {
        return;
      }
      if (forcingFailure != null) {
        throw failed(forcingFailure);
      }
      if (closed) {
        throw closed();
      }
      force();
    }
  }

  private boolean namesUnforced() {
    synchronized (unforced) {
      return namesUnforced;
    }
  }

  /**
   * Forces all that was appended before. What failed to be forced once may be lost though the next
   * attempt succeeds, so there is none.
   */
  private void force() {
    long count = number; // before the files: they hold at least as many records
    List<Path> files;
    boolean names;
    synchronized (unforced) {
      files = List.copyOf(unforced);
      names = namesUnforced;
    }
    try {
      files.forEach(FileSync::file);
      if (names) {
        FileSync.directories(directory, LEVELS_ABOVE);
      }
    } catch (RuntimeException | Error e) {
      forcingFailure = e;
      failure = e;
      throw e;
    }
    synchronized (unforced) {
      // the last may have been written to since; files that came after are not in the snapshot
      for (int i = 0; i < files.size() - 1; i++) {
        unforced.remove(files.get(i));
      }
      if (files.isEmpty()
          ? unforced.isEmpty()
          : unforced.get(unforced.size() - 1).equals(files.get(files.size() - 1))) {
        namesUnforced = false;
      }
    }
    forced = count;
  }

  private StoreUnavailableException failed(Throwable cause) {
    return new StoreUnavailableException(Messages.logFailed(directory), cause);
  }

  private StoreUnavailableException closed() {
    return new StoreUnavailableException(Messages.logClosed(directory));
  }

  @Override
  public void close() {
    synchronized (forcing) {
      if (closed) {
        return;
      }
      closed = true;
      try {
        if (failure == null) {
          markEnd();
        }
      } finally {
        Interrupts.putAside(
            () -> {
              appender.close();
              queue.close();
              return this;
            });
      }
    }
  }

  /** Forces everything and says so in the log: from now on nothing of it can be lost unnoticed. */
  private void markEnd() {
    force();
    if (disk.promiseFromReserve(1, 0)) {
      append(LogRecordDescriptor.END, NOTHING, 0, 0);
      force();
    }
  }
}
