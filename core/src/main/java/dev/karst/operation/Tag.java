package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * A label of a table.
 *
 * <p>A component that is not given is null.
 *
 * @param key the name of the label
 * @param value what it says
 */
public record Tag(@Nullable String key, @Nullable String value) {}
