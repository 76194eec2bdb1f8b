package dev.karst.journal;

import dev.karst.codec.KeyBytes;
import java.util.List;

/** Is shown what the journal's records say, in their order. Buffers are reused between calls. */
public interface JournalVisitor {
  void createTable(TableRecord table);

  void deleteTable(int tableId);

  /** New attribute names of a table, numbered from {@code firstId}. */
  void names(int tableId, int firstId, List<String> names);

  void putItem(int tableId, KeyBytes key, byte[] image, int imageOffset, int imageLength);

  void deleteItem(int tableId, KeyBytes key);
}
