package dev.karst.operation;

import dev.karst.value.AttributeValue;
import org.jspecify.annotations.Nullable;

/**
 * A legacy update of one attribute.
 *
 * <p>A component that is not given is null.
 *
 * @param value the operand
 * @param action what is done; PUT unless given
 */
public record AttributeValueUpdate(
    @Nullable AttributeValue value, @Nullable AttributeAction action) {}
