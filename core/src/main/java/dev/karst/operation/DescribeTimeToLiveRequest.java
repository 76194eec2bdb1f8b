package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Asks whether items of a table expire.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table, by name or ARN
 */
public record DescribeTimeToLiveRequest(@Nullable String tableName) {}
