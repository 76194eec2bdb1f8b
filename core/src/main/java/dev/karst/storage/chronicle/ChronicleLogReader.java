package dev.karst.storage.chronicle;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.UnsupportedFormatException;
import dev.karst.storage.LogPlace;
import dev.karst.storage.LogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the records of a log straight from the queue's files, in the order of their names.
 *
 * <p>It takes no lock and writes nothing, so it does not matter in what state the process that
 * wrote the log died. Reading stops where the next record is not whole. If a later record says that
 * this one had been forced to the disk, the log is damaged, and {@link CorruptStoreException} names
 * the place. If none does, it is what a crash left: after a power cut whole records may lie behind
 * it, as the system writes what was not forced in any order.
 *
 * <p>A log that is being written tells how many records it holds; they are whole, and what may lie
 * behind them is not looked at.
 */
final class ChronicleLogReader implements LogReader {
  private static final Logger LOG = LoggerFactory.getLogger(ChronicleLogReader.class);

  private static final String SUFFIX = ".cq4";

  /** The queue's own excerpts, its header and indexes, are far smaller. */
  private static final int MAX_META_DATA = 256 << 10;

  private final Path directory;
  private final @Nullable LogEnd written;
  private List<Path> files;
  private final CRC32C crc = new CRC32C();
  private int fileIndex;
  private @Nullable FileWindow file;
  private long next;

  /** Where the last record in this file ends. */
  private long endOfRecords;

  private long nextNumber;

  /** Whether the next record's number is whatever it says: those before it were skipped. */
  private boolean numberUnknown;

  /** How many records the log held when the window was last refreshed, if it is being written. */
  private long known;

  private boolean torn;

  private byte[] record = {};
  private int length;
  private int recordFile;
  private long recordPosition;

  /** Reads a log that no one is writing. */
  ChronicleLogReader(Path directory) {
    this(directory, null);
  }

  /**
   * Reads a log that may be being written.
   *
   * @param written how far it is written; null if no one is writing it
   */
  ChronicleLogReader(Path directory, @Nullable LogEnd written) {
    this.directory = directory;
    this.written = written;
    this.files = list(directory);
    if (!files.isEmpty()) {
      file = open(0);
    }
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> present = Files.list(directory)) {
      return present.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(directory), e);
    }
  }

  private FileWindow open(int index) {
    Path path = files.get(index);
    return written == null
        ? new FileWindow(path)
        : FileWindow.growing(path, written.offsetIn(index));
  }

  @Override
  public boolean next() {
    if (written != null && !isWritten(written)) {
      return false;
    }
    for (FileWindow window = file; window != null; window = file) {
      int header = window.word(next);
      if (LogRecordDescriptor.isEndOfFile(header)) {
        openNextFile();
      } else if (isQueuesOwn(header)) {
        next = after(next, header);
      } else if (holdsWhole(window, next, header)) {
        return step(window, header);
      } else if (written != null) {
        throw damaged(window, Messages.recordMissing(nextNumber));
      } else {
        return endAt(window, header != 0);
      }
    }
    return false;
  }

  /** Whether the next record is there; then what the window shows of it is whole. */
  private boolean isWritten(LogEnd end) {
    if (nextNumber < known) {
      return true;
    }
    long now = end.count();
    if (nextNumber >= now) {
      return false;
    }
    known = now;
    FileWindow window = file;
    if (window != null) {
      window.refresh(next, end.offsetIn(fileIndex));
    } else if (files.isEmpty()) {
      files = list(directory);
      file = open(0);
    }
    return true;
  }

  @Override
  public void seek(LogPlace place) {
    if (place.file() >= files.size()) {
      files = list(directory);
    }
    if (place.file() >= files.size()) {
      throw new CorruptStoreException(Messages.logLacksFile(directory, place.file()));
    }
    if (place.file() != fileIndex || file == null) {
      close();
      fileIndex = place.file();
      file = open(fileIndex);
    }
    next = place.offset();
    endOfRecords = next;
    nextNumber = place.number();
    known = 0;
    numberUnknown = false;
  }

  @Override
  public boolean skipFile() {
    if (fileIndex + 1 >= files.size()) {
      return false;
    }
    openNextFile();
    numberUnknown = true;
    return true;
  }

  @Override
  public LogPlace place() {
    return new LogPlace(recordFile, recordPosition, nextNumber - 1);
  }

  private static boolean isQueuesOwn(int header) {
    return LogRecordDescriptor.isMetaData(header)
        && !LogRecordDescriptor.isNotComplete(header)
        && LogRecordDescriptor.excerptLength(header) <= MAX_META_DATA;
  }

  private void openNextFile() {
    close();
    fileIndex++;
    next = 0;
    endOfRecords = 0;
    if (fileIndex == files.size() && written != null) {
      files = list(directory);
    }
    if (fileIndex < files.size()) {
      file = open(fileIndex);
    }
  }

  private static long after(long at, int header) {
    return LogRecordDescriptor.align(
        at + LogRecordDescriptor.EXCERPT_HEADER_LENGTH + LogRecordDescriptor.excerptLength(header));
  }

  /** Whether the excerpt is a record whose checksum is right; then it is in the window. */
  private boolean holdsWhole(FileWindow window, long at, int header) {
    if (LogRecordDescriptor.isNotComplete(header) || LogRecordDescriptor.isMetaData(header)) {
      return false;
    }
    long frameAt = at + LogRecordDescriptor.EXCERPT_HEADER_LENGTH;
    int recordLength = LogRecordDescriptor.recordLength(window.word(frameAt));
    if (!LogRecordDescriptor.lengthsAgree(
        LogRecordDescriptor.excerptLength(header), recordLength)) {
      return false;
    }
    int frame = window.load(frameAt, LogRecordDescriptor.FRAME_LENGTH + recordLength);
    return frame >= 0 && LogRecordDescriptor.isWhole(crc, window.bytes(), frame, recordLength);
  }

  /** Where the frame of the whole record at {@code at} begins in the window. */
  private static int frame(FileWindow window, long at, int header) {
    return window.load(
        at + LogRecordDescriptor.EXCERPT_HEADER_LENGTH, LogRecordDescriptor.excerptLength(header));
  }

  private boolean step(FileWindow window, int header) {
    int frame = frame(window, next, header);
    byte[] bytes = window.bytes();
    int version = LogRecordDescriptor.version(bytes, frame);
    if (version != LogRecordDescriptor.VERSION) {
      throw new UnsupportedFormatException(
          Messages.logTooNew(window.path(), version, LogRecordDescriptor.VERSION));
    }
    long number = LogRecordDescriptor.number(bytes, frame);
    if (numberUnknown) {
      nextNumber = number;
      numberUnknown = false;
    }
    if (number < nextNumber) {
      throw damaged(window, Messages.recordRepeated(number));
    }
    if (number > nextNumber) {
      return endAt(window, true);
    }
    if (LogRecordDescriptor.kind(bytes, frame) == LogRecordDescriptor.END) {
      close();
      return false;
    }
    length = LogRecordDescriptor.recordLength(LogRecordDescriptor.word(bytes, frame));
    if (record.length < length) {
      record = new byte[Math.max(length, record.length * 2)];
    }
    System.arraycopy(bytes, frame + LogRecordDescriptor.FRAME_LENGTH, record, 0, length);
    recordFile = fileIndex;
    recordPosition = next;
    nextNumber++;
    next = after(next, header);
    endOfRecords = next;
    return true;
  }

  /** Ends reading here, where the next record should be, if it was never forced. */
  private boolean endAt(FileWindow window, boolean remains) {
    long behind = wholeRecordsBehind(window, window, endOfRecords);
    for (Path later : files.subList(fileIndex + 1, files.size())) {
      try (FileWindow other = new FileWindow(later)) {
        behind += wholeRecordsBehind(window, other, 0);
      }
    }
    if (behind > 0) {
      LOG.warn(Messages.recordsBehindTear(window.path(), next, nextNumber, behind));
    }
    torn = remains || behind > 0;
    close();
    return false;
  }

  /**
   * Counts whole records in {@code window}, at any place from {@code from}, and looks what they
   * say.
   *
   * @param here the file that the next record should be in
   */
  private long wholeRecordsBehind(FileWindow here, FileWindow window, long from) {
    long count = 0;
    long at = from;
    while (at < window.size()) {
      if (at % Long.BYTES == 0) {
        at = window.skipZeros(at);
      }
      int header = window.word(at);
      if (header == 0 || !holdsWhole(window, at, header)) {
        at += LogRecordDescriptor.ALIGNMENT;
        continue;
      }
      int frame = frame(window, at, header);
      long number = LogRecordDescriptor.number(window.bytes(), frame);
      if (number >= nextNumber) {
        if (LogRecordDescriptor.forced(window.bytes(), frame) > nextNumber) {
          throw damaged(here, Messages.recordDamaged(nextNumber, number));
        }
        count++;
      }
      at = after(at, header);
    }
    return count;
  }

  private CorruptStoreException damaged(FileWindow window, String what) {
    return new CorruptStoreException(Messages.corruptLog(window.path(), next, what));
  }

  /** Whether anything is left behind the last record that a crash cut off. */
  boolean torn() {
    return torn;
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
    return files.get(fileIndex) + "@" + recordPosition;
  }

  @Override
  public void close() {
    FileWindow window = file;
    if (window != null) {
      file = null;
      window.close();
    }
  }
}
