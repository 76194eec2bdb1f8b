package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Whether items of a table expire, and by which attribute.
 *
 * @param timeToLiveStatus whether they do
 * @param attributeName the attribute that holds when; null if they do not
 */
public record TimeToLiveDescription(
    TimeToLiveStatus timeToLiveStatus, @Nullable String attributeName) {}
