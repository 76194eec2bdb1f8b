package dev.karst.mapper.runtime;

import dev.karst.schema.IndexDefinition;
import dev.karst.schema.TableDefinition;
import java.util.Collection;
import java.util.List;

/** What a table is, as its classes say it. */
final class Definition {
  private Definition() {}

  static TableDefinition of(String table, PrimaryKey key, Collection<Index> indexes) {
    List<IndexDefinition.Local> local =
        indexes.stream()
            .filter(Index::local)
            .map(index -> index.localDefinition(key.schema()))
            .toList();
    List<IndexDefinition.Global> global =
        indexes.stream().filter(index -> !index.local()).map(Index::globalDefinition).toList();
    return new TableDefinition(table, key.schema())
        .withLocalIndexes(local)
        .withGlobalIndexes(global);
  }
}
