package dev.karst.handler;

import dev.karst.error.IndexMessages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.KeyUse;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query or scan reads: a table, or one of its indexes.
 *
 * @param index null for the table itself
 */
record ReadTarget(TableDefinition table, @Nullable IndexDefinition index) {
  /**
   * Finds the target.
   *
   * @throws ValidationException if there is no such index, or it cannot be read like this
   */
  static ReadTarget of(
      TableDefinition table, @Nullable String indexName, @Nullable Boolean consistentRead) {
    if (indexName == null) {
      return new ReadTarget(table, null);
    }
    IndexDefinition index =
        table
            .index(indexName)
            .orElseThrow(() -> new ValidationException(IndexMessages.notFound(indexName)));
    if (index instanceof IndexDefinition.Global && Boolean.TRUE.equals(consistentRead)) {
      throw new ValidationException(RequestMessages.consistentReadOfGlobalIndex());
    }
    return new ReadTarget(table, index);
  }

  boolean isGlobal() {
    return index instanceof IndexDefinition.Global;
  }

  /** The attributes of the partition key it is read by. */
  List<KeyAttribute> partition() {
    return index == null ? List.of(table.key().partition()) : index.partition();
  }

  /** The attributes of the sort key it is read by. */
  List<KeyAttribute> sort() {
    return index == null ? table.key().sort().stream().toList() : index.sort();
  }

  /** The names of the attributes that tell a position in it: the table's key and the index's. */
  Set<String> positionAttributes() {
    Set<String> names = new LinkedHashSet<>();
    KeyUse.keyAttributes(table).forEach(attribute -> names.add(attribute.name()));
    partition().forEach(attribute -> names.add(attribute.name()));
    sort().forEach(attribute -> names.add(attribute.name()));
    return names;
  }

  boolean holdsWholeItems() {
    return index == null || index.projection().type() == ProjectionType.ALL;
  }

  /** The names of the attributes that an index holds which does not hold whole items. */
  List<String> projectedAttributes() {
    List<String> names = new ArrayList<>(positionAttributes());
    if (index != null && index.projection().type() == ProjectionType.INCLUDE) {
      names.addAll(index.projection().nonKeyAttributes());
    }
    return names.stream().distinct().toList();
  }
}
