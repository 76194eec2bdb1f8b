package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Asks what a table is like.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table, by name or ARN
 */
public record DescribeTableRequest(@Nullable String tableName) {}
