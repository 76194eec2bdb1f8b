package dev.karst.operation;

/**
 * The capacity that a table or index is provisioned with; none if the table is paid by request.
 *
 * @param readCapacityUnits for reading, a second
 * @param writeCapacityUnits for writing, a second
 * @param numberOfDecreasesToday how often it was lowered today; nobody counts, for it may be
 *     lowered as often as one likes
 */
public record ProvisionedThroughputDescription(
    long readCapacityUnits, long writeCapacityUnits, long numberOfDecreasesToday) {}
