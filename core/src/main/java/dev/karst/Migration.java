package dev.karst;

import java.util.List;

/**
 * What a migration did to a table.
 *
 * @param created whether the table was missing; it then has all its indexes from the start
 * @param added global indexes that it has got
 * @param rebuilt global indexes that were dropped and built anew under their names
 * @param dropped global indexes that it has lost
 * @param kept local indexes that are not wanted any more: only a new table would be without them
 */
public record Migration(
    String table,
    boolean created,
    List<String> added,
    List<String> rebuilt,
    List<String> dropped,
    List<String> kept) {
  public Migration {
    added = List.copyOf(added);
    rebuilt = List.copyOf(rebuilt);
    dropped = List.copyOf(dropped);
    kept = List.copyOf(kept);
  }

  /** Whether the table was as wanted before. */
  public boolean isEmpty() {
    return !created && added.isEmpty() && rebuilt.isEmpty() && dropped.isEmpty();
  }
}
