package dev.karst.storage.chronicle;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.LogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a log straight from the queue's files, in the order of their names.
 *
 * <p>It takes no lock and writes nothing, so it does not matter in what state the process that
 * wrote the log died. Reading stops at the first excerpt that is not a whole record. If no whole
 * record follows, that is the torn end of the log; if one does, the log is damaged, and {@link
 * CorruptStoreException} names the place.
 */
final class ChronicleLogReader implements LogReader {
  private static final String SUFFIX = ".cq4";

  /** The queue's own excerpts, its header and indexes, are far smaller. */
  private static final int MAX_META_DATA = 256 << 10;

  /** How far behind the end of the records it looks for one more: a lost page leaves zeros. */
  private static final int LOOK_BEHIND_END = 1 << 20;

  private final List<Path> files;
  private final CRC32C crc = new CRC32C();
  private int fileIndex;
  private @Nullable FileWindow file;
  private long next;
  private long nextNumber;
  private boolean torn;

  private byte[] record = {};
  private int length;
  private long recordPosition;

  ChronicleLogReader(Path directory) {
    try (Stream<Path> present = Files.list(directory)) {
      files = present.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new StoreUnavailableException("cannot read directory=" + directory, e);
    }
    if (!files.isEmpty()) {
      file = new FileWindow(files.get(0));
    }
  }

  @Override
  public boolean next() {
    for (FileWindow window = file; window != null; window = file) {
      int header = window.word(next);
      boolean last = fileIndex == files.size() - 1;
      if (LogRecordDescriptor.isEndOfFile(header)) {
        openNextFile();
      } else if (header == 0 && last) {
        return end(LOOK_BEHIND_END, false);
      } else if (header == 0 || LogRecordDescriptor.isNotComplete(header)) {
        return end(window.size(), true);
      } else if (LogRecordDescriptor.isMetaData(header)) {
        if (LogRecordDescriptor.excerptLength(header) > MAX_META_DATA) {
          return end(window.size(), true);
        }
        next = after(header);
      } else if (holdsRecord(window, next, header)) {
        step(window, header);
        return true;
      } else {
        return end(window.size(), true);
      }
    }
    return false;
  }

  private void openNextFile() {
    close();
    fileIndex++;
    next = 0;
    if (fileIndex < files.size()) {
      file = new FileWindow(files.get(fileIndex));
    }
  }

  private long after(int header) {
    return LogRecordDescriptor.align(
        next
            + LogRecordDescriptor.EXCERPT_HEADER_LENGTH
            + LogRecordDescriptor.excerptLength(header));
  }

  /** Whether the excerpt is a record whose checksum is right; then it is in the window. */
  private boolean holdsRecord(FileWindow window, long at, int header) {
    int excerptLength = LogRecordDescriptor.excerptLength(header);
    long frameAt = at + LogRecordDescriptor.EXCERPT_HEADER_LENGTH;
    int recordLength = window.word(frameAt);
    if (!LogRecordDescriptor.lengthsAgree(excerptLength, recordLength)) {
      return false;
    }
    int frame = window.load(frameAt, LogRecordDescriptor.FRAME_LENGTH + recordLength);
    if (frame < 0) {
      return false;
    }
    byte[] bytes = window.bytes();
    return LogRecordDescriptor.crc(bytes, frame)
        == LogRecordDescriptor.crcOf(
            crc, bytes, frame, bytes, frame + LogRecordDescriptor.FRAME_LENGTH, recordLength);
  }

  private void step(FileWindow window, int header) {
    long frameAt = next + LogRecordDescriptor.EXCERPT_HEADER_LENGTH;
    int recordLength = window.word(frameAt);
    int frame = window.load(frameAt, LogRecordDescriptor.FRAME_LENGTH + recordLength);
    if (LogRecordDescriptor.number(window.bytes(), frame) != nextNumber) {
      throw damaged(window, "a record is missing, number=" + nextNumber);
    }
    if (record.length < recordLength) {
      record = new byte[Math.max(recordLength, record.length * 2)];
    }
    System.arraycopy(
        window.bytes(), frame + LogRecordDescriptor.FRAME_LENGTH, record, 0, recordLength);
    length = recordLength;
    recordPosition = next;
    nextNumber++;
    next = after(header);
  }

  /**
   * Ends reading here, if no whole record follows.
   *
   * @param distance how far to look for one
   */
  private boolean end(long distance, boolean atTear) {
    FileWindow window = Objects.requireNonNull(file);
    if (recordFollows(window, next + LogRecordDescriptor.ALIGNMENT, distance)) {
      throw damaged(window, "a record is damaged and others follow, number=" + nextNumber);
    }
    for (Path later : files.subList(fileIndex + 1, files.size())) {
      try (FileWindow other = new FileWindow(later)) {
        if (recordFollows(other, 0, other.size())) {
          throw damaged(window, "the end of a file is damaged and others follow");
        }
      }
    }
    torn = atTear;
    close();
    return false;
  }

  private boolean recordFollows(FileWindow window, long from, long distance) {
    long to = Math.min(window.size(), from + distance);
    for (long at = from; at < to; at += LogRecordDescriptor.ALIGNMENT) {
      int header = window.word(at);
      if (header > 0
          && !LogRecordDescriptor.isMetaData(header)
          && holdsRecord(window, at, header)) {
        return true;
      }
    }
    return false;
  }

  private CorruptStoreException damaged(FileWindow window, String what) {
    return new CorruptStoreException(
        "the log is damaged: " + what + ", file=" + window.path() + ", position=" + next);
  }

  /** Whether the log ended in a record that was being written when its process died. */
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
