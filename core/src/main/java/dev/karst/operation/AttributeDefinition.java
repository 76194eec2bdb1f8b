package dev.karst.operation;

import dev.karst.schema.KeyType;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a key, and its type.
 *
 * <p>A component that is not given is null.
 *
 * @param attributeName the name
 * @param attributeType S, N or B
 */
public record AttributeDefinition(
    @Nullable String attributeName, @Nullable KeyType attributeType) {}
