package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Whether items of a table expire, and by which attribute.
 *
 * <p>A component that is not given is null.
 *
 * @param enabled whether they do; must be given
 * @param attributeName the attribute that holds when, in seconds since 1970 UTC; must be given
 */
public record TimeToLiveSpecification(@Nullable Boolean enabled, @Nullable String attributeName) {}
