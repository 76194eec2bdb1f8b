package dev.karst.storage;

import java.util.List;

/** Reads records from a list. */
public final class HeapLogReader implements LogReader {
  private final List<byte[]> records;
  private int at = -1;

  public HeapLogReader(List<byte[]> records) {
    this.records = records;
  }

  @Override
  public boolean next() {
    if (at + 1 >= records.size()) {
      return false;
    }
    at++;
    return true;
  }

  @Override
  public byte[] record() {
    return records.get(at);
  }

  @Override
  public int length() {
    return records.get(at).length;
  }

  @Override
  public void seek(LogPlace place) {
    at = (int) place.number() - 1;
  }

  @Override
  public boolean skipFile() {
    return false;
  }

  @Override
  public LogPlace place() {
    return new LogPlace(0, 0, at);
  }

  @Override
  public String position() {
    return "record " + at;
  }

  @Override
  public void close() {}
}
