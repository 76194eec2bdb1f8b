package dev.karst.operation.stream;

import org.jspecify.annotations.Nullable;

/**
 * Which shards of a stream to tell.
 *
 * <p>A component that is not given is null.
 *
 * @param type how shards are chosen
 * @param shardId the shard that chooses them
 */
public record ShardFilter(@Nullable ShardFilterType type, @Nullable String shardId) {}
