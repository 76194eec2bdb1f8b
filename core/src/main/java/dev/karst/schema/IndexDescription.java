package dev.karst.schema;

/**
 * A secondary index as it is now.
 *
 * @param itemCount how many items it holds, exactly
 * @param sizeBytes the bytes of its items as they are stored
 */
public record IndexDescription(
    IndexDefinition definition, IndexStatus status, long itemCount, long sizeBytes) {}
