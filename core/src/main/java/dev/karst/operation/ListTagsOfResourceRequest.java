package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the labels of a table.
 *
 * <p>A component that is not given is null.
 *
 * @param resourceArn the table's ARN
 * @param nextToken where a page before has ended; all labels fit in one page, so that there is none
 */
public record ListTagsOfResourceRequest(@Nullable String resourceArn, @Nullable String nextToken) {}
