package dev.karst.schema;

import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A secondary index: another key for the items of a table. An item that lacks an attribute of the
 * key is not in it. Its name has 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}.
 */
public sealed interface IndexDefinition {
  /** Its name, unique in the table. */
  String name();

  /** The attributes of its partition key, one to four. */
  List<KeyAttribute> partition();

  /** The attributes of its sort key, none to four. */
  List<KeyAttribute> sort();

  IndexProjection projection();

  /** A global index with a partition key of one attribute, and a sort key of one or none. */
  static Global global(String name, KeySchema key, IndexProjection projection) {
    return new Global(
        name,
        List.of(key.partition()),
        key.sort().map(List::of).orElse(List.of()),
        projection,
        ProvisionedThroughput.NONE);
  }

  /** A global index whose keys may have up to four attributes each. */
  static Global global(
      String name,
      List<KeyAttribute> partition,
      List<KeyAttribute> sort,
      IndexProjection projection) {
    return new Global(name, partition, sort, projection, ProvisionedThroughput.NONE);
  }

  /** A local index of a table with that key, which has another sort key. */
  static Local local(
      String name, KeySchema tableKey, KeyAttribute sortKey, IndexProjection projection) {
    return new Local(name, tableKey.partition(), sortKey, projection);
  }

  /** The attributes of its key, those of the partition key first. */
  default List<KeyAttribute> key() {
    return Stream.concat(partition().stream(), sort().stream()).toList();
  }

  /** An index with the table's partition key and another sort key. */
  record Local(
      String name, KeyAttribute partitionKey, KeyAttribute sortKey, IndexProjection projection)
      implements IndexDefinition {
    public Local {
      checkName(name);
    }

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
    private static final int MAX_ATTRIBUTES = 4;

    public Global {
      checkName(name);
      partition = List.copyOf(partition);
      sort = List.copyOf(sort);
      if (partition.isEmpty()
          || partition.size() > MAX_ATTRIBUTES
          || sort.size() > MAX_ATTRIBUTES) {
        throw new ValidationException(
            TableMessages.indexKeySize(name, partition.size(), sort.size()));
      }
    }

    /** The same index provisioned with another throughput. */
    public Global with(ProvisionedThroughput other) {
      return new Global(name, partition, sort, projection, other);
    }
  }

  private static void checkName(String name) {
    if (name.length() < ResourceName.MIN_LENGTH || name.length() > ResourceName.MAX_LENGTH) {
      throw new ValidationException(TableMessages.indexNameLength(name));
    }
    if (!ResourceName.PATTERN.matcher(name).matches()) {
      throw new ValidationException(TableMessages.indexNamePattern(name));
    }
  }
}
