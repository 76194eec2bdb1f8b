package dev.karst;

/**
 * How far a migration has come with one index.
 *
 * @param items how many items the index holds; those that lack an attribute of its key never do
 * @param tableItems how many items the table holds
 */
public record MigrationProgress(
    String table, String index, Step step, long items, long tableItems) {
  /** What is being done to an index. */
  public enum Step {
    /** It is gone. */
    DROPPED,
    /** It is there, and filled with the items that the table has; told time and again. */
    FILLING,
    /** It can be read. */
    ACTIVE
  }
}
