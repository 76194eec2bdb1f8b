package dev.karst.operation;

/**
 * Answers an {@link UpdateTableRequest}.
 *
 * @param tableDescription the table as it is changed, or being changed
 */
public record UpdateTableResponse(TableDescription tableDescription) {}
