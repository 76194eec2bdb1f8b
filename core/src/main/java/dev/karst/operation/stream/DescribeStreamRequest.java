package dev.karst.operation.stream;

import org.jspecify.annotations.Nullable;

/**
 * Asks what a stream is like.
 *
 * <p>A component that is not given is null.
 *
 * @param streamArn the stream
 * @param limit how many shards at most, 1 to 100; 100 unless given
 * @param exclusiveStartShardId the shard to begin behind; the first unless given
 * @param shardFilter which shards to tell; all unless given
 */
public record DescribeStreamRequest(
    @Nullable String streamArn,
    @Nullable Integer limit,
    @Nullable String exclusiveStartShardId,
    @Nullable ShardFilter shardFilter) {
  /** Asks for everything of a stream. */
  public static DescribeStreamRequest of(String streamArn) {
    return new DescribeStreamRequest(streamArn, null, null, null);
  }
}
