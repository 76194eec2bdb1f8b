package dev.karst.operation.stream;

import org.jspecify.annotations.Nullable;

/**
 * A part of a stream: the changes of one part of the table's keys, in their order.
 *
 * @param shardId names it in its stream
 * @param sequenceNumberRange where it begins and ends
 * @param parentShardId the shard that it went on from; null if there is none, or it is no longer
 *     there
 */
public record Shard(
    String shardId, SequenceNumberRange sequenceNumberRange, @Nullable String parentShardId) {}
