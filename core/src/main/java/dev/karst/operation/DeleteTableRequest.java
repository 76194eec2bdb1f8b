package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Asks to delete a table and its items.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table, by name or ARN
 */
public record DeleteTableRequest(@Nullable String tableName) {}
