package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of the names of all tables, in their order.
 *
 * <p>A component that is not given is null.
 *
 * @param exclusiveStartTableName the name to begin behind; the first name unless given
 * @param limit how many names at most, 1 to 100; 100 unless given
 */
public record ListTablesRequest(
    @Nullable String exclusiveStartTableName, @Nullable Integer limit) {}
