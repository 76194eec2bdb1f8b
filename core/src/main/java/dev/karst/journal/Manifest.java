package dev.karst.journal;

import java.util.List;

/**
 * What a database knows of itself when it was closed cleanly.
 *
 * @param clean whether the table files are whole; false from opening until a clean close
 * @param end where the journal ends; as far as is known, if not clean
 * @param lastTableId the highest table id given
 * @param tokens the transactions that must not be done again
 * @param formerTables deleted tables whose changes can still be read
 * @param consumers where the consumers of tables' changes go on
 */
public record Manifest(
    boolean clean,
    JournalEnd end,
    int lastTableId,
    List<Table> tables,
    List<Token> tokens,
    List<FormerTable> formerTables,
    List<Consumer> consumers) {
  /**
   * A table, and what is not in its maps.
   *
   * @param names its attribute names in the order of their ids
   * @param upcomingPageId the page id to give next
   * @param indexes its indexes, in the order of {@link TableRecord#indexIds}
   */
  public record Table(
      TableRecord table,
      long itemCount,
      long sizeBytes,
      long upcomingPageId,
      List<String> names,
      List<Index> indexes) {
    public Table {
      names = List.copyOf(names);
      indexes = List.copyOf(indexes);
    }
  }

  /**
   * An index of a table, and what is not in its maps.
   *
   * @param built whether it holds all items it should; false while it is being filled
   * @param upcomingPageId the page id to give next
   */
  public record Index(int id, boolean built, long itemCount, long sizeBytes, long upcomingPageId) {}

  /**
   * A transaction that its caller named.
   *
   * @param fingerprint tells it from another transaction that was given the same token
   * @param time when it was done, ms since 1970 UTC
   */
  public record Token(String token, long fingerprint, long time) {}

  /**
   * A deleted table.
   *
   * @param names its attribute names in the order of their ids
   */
  public record FormerTable(TableRecord table, List<String> names) {
    public FormerTable {
      names = List.copyOf(names);
    }
  }

  /** A consumer of a table's changes, which is done with everything up to a write of a commit. */
  public record Consumer(int tableId, String name, long commit, int write) {}

  public Manifest {
    tables = List.copyOf(tables);
    tokens = List.copyOf(tokens);
    formerTables = List.copyOf(formerTables);
    consumers = List.copyOf(consumers);
  }

  /**
   * The state of a database whose files are being written: nothing but the journal counts, and that
   * goes at least up to {@code end}.
   */
  public static Manifest unclean(JournalEnd end) {
    return new Manifest(false, end, 0, List.of(), List.of(), List.of(), List.of());
  }
}
