package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Capacity consumed, in units.
 *
 * <p>A component that is not given is null.
 *
 * @param readCapacityUnits read units
 * @param writeCapacityUnits write units
 * @param capacityUnits both
 */
public record Capacity(
    @Nullable Double readCapacityUnits,
    @Nullable Double writeCapacityUnits,
    @Nullable Double capacityUnits) {}
