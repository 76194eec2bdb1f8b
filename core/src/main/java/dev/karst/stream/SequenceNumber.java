package dev.karst.stream;

import java.util.Optional;

/**
 * The place of a change among all changes of a database.
 *
 * <p>As text {@link #LENGTH} digits, the first of them 1, so that texts of sequence numbers are
 * ordered as the changes are.
 *
 * @param commit the sequence number of the commit in the journal
 * @param write which of its writes, from 0
 */
public record SequenceNumber(long commit, int write) implements Comparable<SequenceNumber> {
  private static final int COMMIT_DIGITS = 19;
  private static final int WRITE_DIGITS = 5;
  private static final char FIRST = '1';

  /** How many digits the text has. */
  public static final int LENGTH = 1 + COMMIT_DIGITS + WRITE_DIGITS;

  /** Before every change. */
  public static final SequenceNumber NONE = new SequenceNumber(0, 0);

  /** The largest number of a write in a commit. */
  public static final int MAX_WRITE = 0xffff;

  public SequenceNumber {
    if (commit < 0 || write < 0 || write > MAX_WRITE) {
      throw new IllegalArgumentException(
          "commits and writes are counted up: commit=" + commit + " write=" + write);
    }
  }

  /** The place behind all writes of a commit. */
  public static SequenceNumber endOf(long commit) {
    return new SequenceNumber(commit, MAX_WRITE);
  }

  /** Whether everything of a commit lies up to here. */
  public boolean includes(long wholeCommit) {
    return compareTo(endOf(wholeCommit)) >= 0;
  }

  /** Reads what {@link #toString} gave; empty for anything else. */
  public static Optional<SequenceNumber> parse(String text) {
    if (text.length() != LENGTH || text.charAt(0) != FIRST) {
      return Optional.empty();
    }
    for (int i = 1; i < LENGTH; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    try {
      long commit = Long.parseLong(text, 1, 1 + COMMIT_DIGITS, 10);
      int write = Integer.parseInt(text, 1 + COMMIT_DIGITS, LENGTH, 10);
      return write > MAX_WRITE ? Optional.empty() : Optional.of(new SequenceNumber(commit, write));
    } catch (NumberFormatException beyondLong) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(SequenceNumber other) {
    int byCommit = Long.compare(commit, other.commit);
    return byCommit != 0 ? byCommit : Integer.compare(write, other.write);
  }

  @Override
  public String toString() {
    char[] digits = new char[LENGTH];
    digits[0] = FIRST;
    put(commit, digits, 1, COMMIT_DIGITS);
    put(write, digits, 1 + COMMIT_DIGITS, WRITE_DIGITS);
    return new String(digits);
  }

  private static void put(long value, char[] digits, int from, int count) {
    long rest = value;
    for (int i = from + count - 1; i >= from; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
