package dev.karst.journal;

import dev.karst.codec.KeyBytes;
import java.util.List;

/** Is shown what the journal's records say, in their order. Buffers are reused between calls. */
public interface JournalVisitor {
  void createTable(TableRecord table);

  /** What the table of that id is from now on. */
  void updateTable(TableRecord table);

  /**
   * The table of that id is gone.
   *
   * @param sequence the sequence number of the record that says so
   * @param time when it was, ms since 1970 UTC
   */
  void deleteTable(int tableId, long sequence, long time);

  /** A consumer of a table's changes is done up to a write of a commit. */
  void checkpoint(int tableId, String consumer, long commit, int write);

  /** A consumer of a table's changes is no more. */
  void forgetConsumer(int tableId, String consumer);

  /** New attribute names of a table, numbered from {@code firstId}. */
  void names(int tableId, int firstId, List<String> names);

  /**
   * The writes that come next are a transaction that its caller named {@code token}.
   *
   * @param fingerprint tells it from another transaction that was given the same token
   * @param time when it was done, ms since 1970 UTC
   */
  void token(String token, long fingerprint, long time);

  void putItem(int tableId, KeyBytes key, byte[] image, int imageOffset, int imageLength);

  void deleteItem(int tableId, KeyBytes key);
}
