package dev.karst.engine;

import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * How a page was read.
 *
 * @param count how many items were shown
 * @param bytes their size in the table or index read, as DynamoDB counts it
 * @param fetchedUnits for whole items behind a local secondary index: the sum over the items of
 *     their sizes in 4 KB, rounded up each
 * @param lastKey the key attributes of the last item, the index's and the table's, if there may be
 *     more behind it; otherwise null
 */
public record ReadReport(int count, long bytes, long fetchedUnits, @Nullable Item lastKey) {}
