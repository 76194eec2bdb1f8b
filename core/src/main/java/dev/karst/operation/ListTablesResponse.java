package dev.karst.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link ListTablesRequest}.
 *
 * <p>A component that is not given is null.
 *
 * @param tableNames the names
 * @param lastEvaluatedTableName where the next page begins behind; null if there are no more
 */
public record ListTablesResponse(List<String> tableNames, @Nullable String lastEvaluatedTableName) {
  public ListTablesResponse {
    tableNames = List.copyOf(tableNames);
  }
}
