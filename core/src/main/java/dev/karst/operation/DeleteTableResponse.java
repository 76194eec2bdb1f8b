package dev.karst.operation;

/**
 * Answers a {@link DeleteTableRequest}.
 *
 * @param tableDescription the table as it was
 */
public record DeleteTableResponse(TableDescription tableDescription) {}
