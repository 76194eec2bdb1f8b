package dev.karst.journal;

/**
 * Where a journal ends.
 *
 * @param sequence the sequence number of the last record, 0 if there is none
 * @param time when it was written, ms since 1970 UTC
 */
public record JournalEnd(long sequence, long time) {
  /** A journal without records. */
  public static final JournalEnd EMPTY = new JournalEnd(0, 0);
}
