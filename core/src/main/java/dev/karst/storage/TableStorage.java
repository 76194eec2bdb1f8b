package dev.karst.storage;

/**
 * The three maps a table lives in. {@link #pages()} and {@link #large()} come into being when they
 * are first asked for, and both at the latest with the first page id: a table that gave ids and has
 * lost one of them shows it when it is opened again.
 */
public interface TableStorage extends AutoCloseable {
  /** Root pages of item collections, keyed by partition key bytes. */
  PageMap roots();

  /** Leaf and inner pages of collections that outgrew their root, keyed by page id (8 bytes). */
  PageMap pages();

  /** Items too large for a page, keyed by page id (8 bytes). */
  PageMap large();

  /** A page id that was never given before in the life of this table. */
  long nextPageId();

  /**
   * The id {@link #nextPageId} gives next: what to open the table with again after a clean close.
   */
  long upcomingPageId();

  /** Forces all that was written to the disk. */
  void sync();

  @Override
  void close();
}
