package dev.karst.operation.stream;

import org.jspecify.annotations.Nullable;

/**
 * Asks for an iterator over the records of a shard.
 *
 * <p>A component that is not given is null.
 *
 * @param streamArn the stream
 * @param shardId the shard
 * @param shardIteratorType where to begin
 * @param sequenceNumber given if that is at or behind one
 */
public record GetShardIteratorRequest(
    @Nullable String streamArn,
    @Nullable String shardId,
    @Nullable ShardIteratorType shardIteratorType,
    @Nullable String sequenceNumber) {
  /** Asks for an iterator that begins where no sequence number is needed to say. */
  public static GetShardIteratorRequest of(
      String streamArn, String shardId, ShardIteratorType type) {
    return new GetShardIteratorRequest(streamArn, shardId, type, null);
  }
}
