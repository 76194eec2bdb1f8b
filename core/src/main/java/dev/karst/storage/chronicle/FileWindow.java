package dev.karst.storage.chronicle;

import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A file, which may grow, read through a sliding buffer, at any position. */
final class FileWindow implements AutoCloseable {
  private static final int SIZE = 1 << 20;

  /** What is read first where the end of what was written may be near. */
  private static final int SIZE_AT_END = 16 << 10;

  private final Path path;
  private final RandomAccessFile file;
  private long fileSize;
  private byte[] bytes;
  private int toFill;
  private long start;
  private int filled;

  FileWindow(Path path) {
    this(path, SIZE);
  }

  /**
   * A file that is being written.
   *
   * @param end where it is as good as over for now: what follows is not read. It would be a hole,
   *     and reading one takes memory and makes the first write to it slower
   */
  static FileWindow growing(Path path, long end) {
    FileWindow window = new FileWindow(path, SIZE_AT_END);
    window.fileSize = Math.min(window.fileSize, end);
    return window;
  }

  private FileWindow(Path path, int size) {
    this.path = path;
    this.bytes = new byte[size];
    this.toFill = size;
    try {
      file = new RandomAccessFile(path.toFile(), "r");
      fileSize = file.length();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(path), e);
    }
  }

  Path path() {
    return path;
  }

  long size() {
    return fileSize;
  }

  /**
   * Forgets what was read: since then, the file was written to behind {@code position}.
   *
   * @param end where it is as good as over now
   */
  void refresh(long position, long end) {
    start = position;
    filled = 0;
    toFill = SIZE_AT_END;
    try {
      fileSize = Math.min(file.length(), end);
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(path), e);
    }
  }

  /** The buffer; valid until the next call with another position. */
  byte[] bytes() {
    return bytes;
  }

  /** The four bytes at {@code position}, or zero where the file ends before them. */
  int word(long position) {
    int at = load(position, Integer.BYTES);
    return at < 0 ? 0 : LogRecordDescriptor.word(bytes, at);
  }

  /** Where in {@link #bytes} the range begins, or -1 if the file ends before its end. */
  int load(long position, int length) {
    if (position < 0 || position > fileSize - length) {
      return -1;
    }
    if (position < start || position + length > start + filled) {
      fill(position, length);
    }
    return (int) (position - start);
  }

  /** The first multiple of eight from {@code position}, one itself, where not all is zero. */
  long skipZeros(long position) {
    long at = position;
    while (at + Long.BYTES <= fileSize) {
      int from = load(at, Long.BYTES);
      int to = filled - Long.BYTES;
      for (int i = from; i <= to; i += Long.BYTES) {
        if (LogRecordDescriptor.twoWords(bytes, i) != 0) {
          return at + (i - from);
        }
      }
      at += (to - from) / Long.BYTES * Long.BYTES + Long.BYTES;
    }
    return at;
  }

  private void fill(long position, int length) {
    int wanted = Math.max(length, toFill);
    if (bytes.length < wanted) {
      bytes = new byte[wanted];
    }
    // The next time more: who reads on is not at the end.
    toFill = Math.min(SIZE, 2 * toFill);
    try {
      file.seek(position);
      start = position;
      filled = (int) Math.min(wanted, fileSize - position);
      file.readFully(bytes, 0, filled);
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(path), e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotClose(path), e);
    }
  }
}
