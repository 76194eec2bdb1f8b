package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Asks that items of a table expire, or no longer do.
 *
 * <p>A component that is not given is null.
 *
 * @param tableName the table, by name or ARN
 * @param timeToLiveSpecification what is to be
 */
public record UpdateTimeToLiveRequest(
    @Nullable String tableName, @Nullable TimeToLiveSpecification timeToLiveSpecification) {}
