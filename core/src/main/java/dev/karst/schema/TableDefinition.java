package dev.karst.schema;

import dev.karst.error.Messages;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a table is created with: a name of 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}, its
 * primary key, and its secondary indexes.
 */
public record TableDefinition(
    String name,
    KeySchema key,
    List<IndexDefinition.Local> localIndexes,
    List<IndexDefinition.Global> globalIndexes) {
  /** How many local secondary indexes a table may have. */
  public static final int MAX_LOCAL_INDEXES = 5;

  /** How many global secondary indexes a table may have. */
  public static final int MAX_GLOBAL_INDEXES = 20;

  public TableDefinition {
    if (name.length() < ResourceName.MIN_LENGTH || name.length() > ResourceName.MAX_LENGTH) {
      throw new ValidationException(Messages.tableNameLength());
    }
    if (!ResourceName.PATTERN.matcher(name).matches()) {
      throw new ValidationException(Messages.tableNamePattern(name));
    }
    localIndexes = List.copyOf(localIndexes);
    globalIndexes = List.copyOf(globalIndexes);
    checkLocalIndexes(key, localIndexes);
    if (globalIndexes.size() > MAX_GLOBAL_INDEXES) {
      throw new ValidationException(TableMessages.tooManyGlobalIndexes());
    }
    checkTogether(key, localIndexes, globalIndexes);
  }

  private static void checkLocalIndexes(KeySchema key, List<IndexDefinition.Local> indexes) {
    if (!indexes.isEmpty() && key.sort().isEmpty()) {
      throw new ValidationException(TableMessages.localIndexWithoutTableSortKey());
    }
    for (IndexDefinition.Local index : indexes) {
      if (!index.partitionKey().equals(key.partition())) {
        throw new ValidationException(
            TableMessages.otherPartitionKey(
                index.name(), index.partitionKey().name(), key.partition().name()));
      }
    }
    if (indexes.size() > MAX_LOCAL_INDEXES) {
      throw new ValidationException(TableMessages.tooManyLocalIndexes());
    }
  }

  /** Indexes are told apart by their names, and an attribute has one type in all keys. */
  private static void checkTogether(
      KeySchema key, List<IndexDefinition.Local> locals, List<IndexDefinition.Global> globals) {
    Map<String, KeyType> types = new HashMap<>();
    types.put(key.partition().name(), key.partition().type());
    key.sort().ifPresent(sort -> types.put(sort.name(), sort.type()));
    Set<String> names = new HashSet<>();
    for (IndexDefinition index : all(locals, globals)) {
      if (!names.add(index.name())) {
        throw new ValidationException(TableMessages.duplicateIndexName(index.name()));
      }
      for (KeyAttribute attribute : index.key()) {
        KeyType known = types.putIfAbsent(attribute.name(), attribute.type());
        if (known != null && known != attribute.type()) {
          throw new ValidationException(TableMessages.keyAttributeOfTwoTypes(attribute.name()));
        }
      }
    }
  }

  /** A table without secondary indexes. */
  public TableDefinition(String name, KeySchema key) {
    this(name, key, List.of(), List.of());
  }

  /** All secondary indexes, the local ones first. */
  public List<IndexDefinition> indexes() {
    return all(localIndexes, globalIndexes);
  }

  private static List<IndexDefinition> all(
      List<IndexDefinition.Local> locals, List<IndexDefinition.Global> globals) {
    List<IndexDefinition> all = new ArrayList<>(locals);
    all.addAll(globals);
    return all;
  }

  /** The secondary index of that name, if there is one. */
  public Optional<IndexDefinition> index(String indexName) {
    return indexes().stream().filter(index -> index.name().equals(indexName)).findFirst();
  }

  /** The same table with other local secondary indexes. */
  public TableDefinition withLocalIndexes(List<IndexDefinition.Local> indexes) {
    return new TableDefinition(name, key, indexes, globalIndexes);
  }

  /** The same table with other global secondary indexes. */
  public TableDefinition withGlobalIndexes(List<IndexDefinition.Global> indexes) {
    return new TableDefinition(name, key, localIndexes, indexes);
  }
}
