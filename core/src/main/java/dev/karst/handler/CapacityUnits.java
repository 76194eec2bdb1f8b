package dev.karst.handler;

/**
 * How many units a read or write of so many bytes consumes.
 *
 * <p>A read unit is 4 KB read strongly consistently, or 8 KB eventually consistently; a write unit
 * is 1 KB. What is smaller than a unit, or not there at all, costs one. In a transaction each unit
 * is consumed twice, to prepare and to commit.
 */
final class CapacityUnits {
  private static final long READ_UNIT = 4096;
  private static final long WRITE_UNIT = 1024;

  private CapacityUnits() {}

  /**
   * The units of reading one item, or one page of a query or scan.
   *
   * @param bytes the size of the item, 0 if there is none; or of all items of the page together
   */
  static double read(long bytes, boolean consistent) {
    return halved(units(bytes, READ_UNIT), consistent);
  }

  /**
   * The units of fetching whole items behind a local secondary index, besides those of reading the
   * index.
   *
   * @param fetchedUnits the items' sizes in 4 KB, rounded up each
   */
  static double fetched(long fetchedUnits, boolean consistent) {
    return halved(fetchedUnits, consistent);
  }

  /** The units of reading one item in a transaction. */
  static double transactionalRead(long bytes) {
    return 2.0 * units(bytes, READ_UNIT);
  }

  /** The units of a write to the table, by the sizes of the item before and after, 0 for none. */
  static double write(long before, long after) {
    return units(Math.max(before, after), WRITE_UNIT);
  }

  /** The units of a write to the table in a transaction. */
  static double transactionalWrite(long before, long after) {
    return 2.0 * units(Math.max(before, after), WRITE_UNIT);
  }

  private static double halved(long units, boolean consistent) {
    return consistent ? units : units / 2.0;
  }

  private static long units(long bytes, long unit) {
    return Math.max(1, (bytes + unit - 1) / unit);
  }
}
