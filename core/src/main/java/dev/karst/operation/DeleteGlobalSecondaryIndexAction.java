package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * A global secondary index to take away from a table.
 *
 * <p>A component that is not given is null.
 *
 * @param indexName which index
 */
public record DeleteGlobalSecondaryIndexAction(@Nullable String indexName) {}
