package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.ResourceNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The open tables of a database, by name and by id. Safe for use by many threads. */
final class Catalog {
  private final Map<String, StoredTable> byName = new ConcurrentSkipListMap<>();
  private final Map<Integer, StoredTable> byId = new TreeMap<>();
  private int lastId;

  /** The table of that name. */
  StoredTable get(String name) {
    StoredTable table = byName.get(name);
    if (table == null) {
      throw new ResourceNotFoundException(Messages.tableNotFound(name));
    }
    return table;
  }

  @Nullable StoredTable find(String name) {
    return byName.get(name);
  }

  synchronized @Nullable StoredTable withId(int id) {
    return byId.get(id);
  }

  /** All tables, by name. */
  List<StoredTable> all() {
    return List.copyOf(byName.values());
  }

  /** All names, in order. */
  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  synchronized void add(StoredTable table) {
    byName.put(table.name(), table);
    byId.put(table.record().id(), table);
    lastId = Math.max(lastId, table.record().id());
  }

  synchronized void remove(StoredTable table) {
    byName.remove(table.name());
    byId.remove(table.record().id());
  }

  synchronized void clear() {
    byName.clear();
    byId.clear();
  }

  /** The highest id any table ever had. */
  synchronized int lastId() {
    return lastId;
  }

  synchronized void raiseLastId(int id) {
    lastId = Math.max(lastId, id);
  }
}
