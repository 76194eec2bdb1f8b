package dev.karst.operation.stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a shard begins and ends.
 *
 * @param startingSequenceNumber no record of it has a smaller one
 * @param endingSequenceNumber no record of it has a larger one; null while records may come
 */
public record SequenceNumberRange(
    String startingSequenceNumber, @Nullable String endingSequenceNumber) {}
