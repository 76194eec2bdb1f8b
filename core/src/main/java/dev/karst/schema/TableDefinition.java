package dev.karst.schema;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a table is created with: a name of 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}, its
 * primary key, and its secondary indexes.
 */
public record TableDefinition(
    String name,
    KeySchema key,
    List<IndexDefinition.Local> localIndexes,
    List<IndexDefinition.Global> globalIndexes) {
  private static final int MIN_NAME_LENGTH = 3;
  private static final int MAX_NAME_LENGTH = 255;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  public TableDefinition {
    if (name.length() < MIN_NAME_LENGTH || name.length() > MAX_NAME_LENGTH) {
      throw new ValidationException(Messages.tableNameLength());
    }
    if (!NAME.matcher(name).matches()) {
      throw new ValidationException(Messages.tableNamePattern(name));
    }
    localIndexes = List.copyOf(localIndexes);
    globalIndexes = List.copyOf(globalIndexes);
  }

  /** A table without secondary indexes. */
  public TableDefinition(String name, KeySchema key) {
    this(name, key, List.of(), List.of());
  }

  /** All secondary indexes, the local ones first. */
  public List<IndexDefinition> indexes() {
    List<IndexDefinition> all = new ArrayList<>(localIndexes);
    all.addAll(globalIndexes);
    return all;
  }

  /** The secondary index of that name, if there is one. */
  public Optional<IndexDefinition> index(String indexName) {
    return indexes().stream().filter(index -> index.name().equals(indexName)).findFirst();
  }

  /** The same table with other global secondary indexes. */
  public TableDefinition withGlobalIndexes(List<IndexDefinition.Global> indexes) {
    return new TableDefinition(name, key, localIndexes, indexes);
  }
}
