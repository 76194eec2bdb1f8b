package dev.karst.operation;

/**
 * Answers a {@link DescribeTableRequest}.
 *
 * @param table the table
 */
public record DescribeTableResponse(TableDescription table) {}
