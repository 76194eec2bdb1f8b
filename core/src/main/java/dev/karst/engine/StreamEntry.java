package dev.karst.engine;

import dev.karst.schema.KeySchema;
import dev.karst.schema.ResourceArn;
import dev.karst.schema.TableStream;

/**
 * A stream that can be read.
 *
 * @param tableName the table whose changes it holds, or held before it was deleted
 * @param key the primary key of the table
 */
public record StreamEntry(String tableName, int tableId, KeySchema key, TableStream stream) {
  /** Names it. */
  public String arn() {
    return ResourceArn.ofStream(tableName, stream);
  }

  /** Names it among the streams of tables with that name. */
  public String label() {
    return ResourceArn.label(stream);
  }
}
