package dev.karst.schema;

/**
 * That a table's changes, with both images, can be read for long by named consumers. Its records
 * are the changes in the commits {@code after < commit}.
 *
 * @param hours how long each change can be read, 24 to 8,760
 * @param after the sequence number of the last commit before it
 */
public record LongRetention(int hours, long after) {
  public static final int MIN_HOURS = 24;
  public static final int MAX_HOURS = 365 * 24;
}
