package dev.karst.schema;

/**
 * A stream of a table's changes, from when it was enabled until it was disabled. It is a part of
 * the journal: its records are the changes in the commits {@code after < commit <= last}.
 *
 * @param created when it was enabled, ms since 1970 UTC; no two streams of a table share it
 * @param viewType what its records show
 * @param after the sequence number of the last commit before it
 * @param last the sequence number of the last commit that may belong to it; {@link #OPEN} while it
 *     is enabled
 * @param disabled when it was disabled, ms since 1970 UTC; {@link #OPEN} while it is enabled
 */
public record TableStream(
    long created, StreamViewType viewType, long after, long last, long disabled) {
  public static final long OPEN = Long.MAX_VALUE;

  /** A stream that begins behind a commit. */
  public static TableStream enabled(long created, StreamViewType viewType, long after) {
    return new TableStream(created, viewType, after, OPEN, OPEN);
  }

  /** The same stream, ended. */
  public TableStream disabled(long lastCommit, long time) {
    return new TableStream(created, viewType, after, lastCommit, time);
  }

  public boolean isEnabled() {
    return disabled == OPEN;
  }
}
