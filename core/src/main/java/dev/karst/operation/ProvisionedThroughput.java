package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * The capacity units a second that a table or index is provisioned with.
 *
 * <p>A component that is not given is null.
 *
 * @param readCapacityUnits for reading
 * @param writeCapacityUnits for writing
 */
public record ProvisionedThroughput(
    @Nullable Long readCapacityUnits, @Nullable Long writeCapacityUnits) {}
