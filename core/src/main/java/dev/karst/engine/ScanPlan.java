package dev.karst.engine;

import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * One page of a scan.
 *
 * @param index the secondary index to read, or null for the table
 * @param startKey the last key of the page before, or null for the start
 * @param segment which of the segments, from 0
 * @param totalSegments how many segments there are; 1 for a scan of everything
 * @param wholeItems whether the visitor is shown the table's items though a local secondary index
 *     is read
 */
public record ScanPlan(
    @Nullable String index,
    int limit,
    @Nullable Item startKey,
    int segment,
    int totalSegments,
    boolean wholeItems) {}
