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
    return ++at < records.size();
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
  public String position() {
    return "record " + at;
  }

  @Override
  public void close() {}
}
