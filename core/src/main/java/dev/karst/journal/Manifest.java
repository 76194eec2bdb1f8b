package dev.karst.journal;

import java.util.List;

/**
 * What a database knows of itself when it was closed cleanly.
 *
 * @param clean whether the table files are whole; false from opening until a clean close
 * @param lastSequence the sequence number of the last journal record; of the last that is known, if
 *     not clean
 * @param lastTableId the highest table id given
 */
public record Manifest(boolean clean, long lastSequence, int lastTableId, List<Table> tables) {
  /**
   * A table, and what is not in its maps.
   *
   * @param names its attribute names in the order of their ids
   * @param upcomingPageId the page id to give next
   */
  public record Table(
      TableRecord table, long itemCount, long sizeBytes, long upcomingPageId, List<String> names) {
    public Table {
      names = List.copyOf(names);
    }
  }

  public Manifest {
    tables = List.copyOf(tables);
  }

  /**
   * The state of a database whose files are being written: nothing but the journal counts, and that
   * goes at least up to {@code lastSequence}.
   */
  public static Manifest unclean(long lastSequence) {
    return new Manifest(false, lastSequence, 0, List.of());
  }
}
