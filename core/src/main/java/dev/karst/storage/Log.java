package dev.karst.storage;

/**
 * An append-only sequence of records.
 *
 * <p>A record that {@link #append} returned from outlives the process; one followed by {@link
 * #sync} outlives the machine. {@code append} is called by one thread at a time; {@code sync} by
 * any. A crash leaves whole records, in order, and at most one torn record at the end.
 */
public interface Log extends AutoCloseable {
  /** Adds a record; when it returns, the record survives the death of this process. */
  void append(byte[] record, int offset, int length);

  /** Returns when every record appended before the call is on the disk. */
  void sync();

  @Override
  void close();
}
