package dev.karst.operation.stream;

import dev.karst.operation.KeySchemaElement;
import dev.karst.schema.StreamViewType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream as it is now.
 *
 * @param streamArn names it
 * @param streamLabel names it among those of its table
 * @param streamStatus where in its life it is
 * @param streamViewType what its records show
 * @param creationRequestDateTime when it was enabled
 * @param tableName the table whose changes it holds
 * @param keySchema the primary key of the table
 * @param shards a page of its shards, parents before children
 * @param lastEvaluatedShardId the last of them if there are more; null if there are not
 */
public record StreamDescription(
    String streamArn,
    String streamLabel,
    StreamStatus streamStatus,
    StreamViewType streamViewType,
    Instant creationRequestDateTime,
    String tableName,
    List<KeySchemaElement> keySchema,
    List<Shard> shards,
    @Nullable String lastEvaluatedShardId) {
  public StreamDescription {
    keySchema = List.copyOf(keySchema);
    shards = List.copyOf(shards);
  }
}
