package dev.karst.schema;

import java.util.List;

/**
 * A secondary index: another key for the items of a table. An item that lacks an attribute of the
 * key is not in it.
 */
public sealed interface IndexDefinition {
  /** Its name, unique in the table. */
  String name();

  /** The attributes of its partition key, one to four. */
  List<KeyAttribute> partition();

  /** The attributes of its sort key, none to four. */
  List<KeyAttribute> sort();

  IndexProjection projection();

  /** An index with the table's partition key and another sort key. */
  record Local(
      String name, KeyAttribute partitionKey, KeyAttribute sortKey, IndexProjection projection)
      implements IndexDefinition {
    @Override
    public List<KeyAttribute> partition() {
      return List.of(partitionKey);
    }

    @Override
    public List<KeyAttribute> sort() {
      return List.of(sortKey);
    }
  }

  /** An index with a key of its own. */
  record Global(
      String name,
      List<KeyAttribute> partition,
      List<KeyAttribute> sort,
      IndexProjection projection,
      ProvisionedThroughput throughput)
      implements IndexDefinition {
    public Global {
      partition = List.copyOf(partition);
      sort = List.copyOf(sort);
    }
  }
}
