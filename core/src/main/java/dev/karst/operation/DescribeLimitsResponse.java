package dev.karst.operation;

/**
 * The most capacity units that may be provisioned.
 *
 * @param accountMaxReadCapacityUnits for reading, of all tables together
 * @param accountMaxWriteCapacityUnits for writing, of all tables together
 * @param tableMaxReadCapacityUnits for reading, of one table with its indexes
 * @param tableMaxWriteCapacityUnits for writing, of one table with its indexes
 */
public record DescribeLimitsResponse(
    long accountMaxReadCapacityUnits,
    long accountMaxWriteCapacityUnits,
    long tableMaxReadCapacityUnits,
    long tableMaxWriteCapacityUnits) {}
