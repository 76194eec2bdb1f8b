package dev.karst.operation.stream;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of streams.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table whose streams are asked for; those of all tables unless given
 * @param limit how many streams at most, 1 to 100; 100 unless given
 * @param exclusiveStartStreamArn the stream to begin behind; the first unless given
 */
public record ListStreamsRequest(
    @Nullable String tableName,
    @Nullable Integer limit,
    @Nullable String exclusiveStartStreamArn) {}
