package dev.karst.storage;

/**
 * An append-only sequence of records.
 *
 * <p>A record that {@link #append} returned from outlives the process; one followed by {@link
 * #sync} outlives the machine. {@link #claim}, {@code append} and {@link #close} are called by one
 * thread at a time; {@code sync} by any. What a reader finds after a crash is whole records, in
 * order, from the first, at least up to the last that was synced.
 *
 * <p>A failed {@code append} or {@code sync} ends the log: everything later fails with {@link
 * dev.karst.error.StoreUnavailableException}, except syncing after an append that failed.
 */
public interface Log extends AutoCloseable {
  /**
   * Makes sure that there is room for the records that are appended next: whoever writes something
   * in several of them is not refused halfway.
   *
   * @param records how many
   * @param bytes how many they have in all
   * @param mayUseReserve whether they may use half of the disk space that is held back from others,
   *     so that there is a way out of a full disk: for records that free room, or do not make the
   *     database grow, however long they are
   * @throws dev.karst.error.StorageFullException when the disk is as good as full; the log can be
   *     used further
   */
  void claim(int records, long bytes, boolean mayUseReserve);

  /**
   * Adds a record that room was claimed for; when it returns, the record survives the death of this
   * process. After an exception it is unknown whether the record is in the log.
   */
  void append(byte[] record, int offset, int length);

  /** Returns when every record appended before the call is on the disk. */
  void sync();

  /** Where the next record will begin. Called by the thread that appends. */
  LogPlace end();

  /**
   * A reader of the log while it is written: it shows the records whose {@code append} returned,
   * and once {@link LogReader#next} was false it may be true again. It takes no lock and delays
   * nobody.
   */
  LogReader read();

  /**
   * Ends the log, with everything in it on the disk and a mark behind it, so that a reader sees any
   * damage. A log that failed is left as it is.
   */
  @Override
  void close();
}
