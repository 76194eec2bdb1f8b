package dev.karst.operation;

/**
 * Answers a {@link CreateTableRequest}.
 *
 * @param tableDescription the new table
 */
public record CreateTableResponse(TableDescription tableDescription) {}
