package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * The new capacity of a global secondary index.
 *
 * <p>A component that is not given is null.
 *
 * @param indexName which index
 * @param provisionedThroughput the capacity to provision it with
 */
public record UpdateGlobalSecondaryIndexAction(
    @Nullable String indexName, @Nullable ProvisionedThroughput provisionedThroughput) {}
