package dev.karst.operation;

import dev.karst.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link ScanRequest}: one page.
 *
 * <p>A component that is not given is null.
 *
 * @param items the items that match; null if only their number was asked for
 * @param count how many items match
 * @param scannedCount how many items the page looked at
 * @param lastEvaluatedKey where the next page starts; null if there is none
 * @param consumedCapacity the capacity consumed, if asked for
 */
public record ScanResponse(
    @Nullable List<Item> items,
    int count,
    int scannedCount,
    @Nullable Item lastEvaluatedKey,
    @Nullable ConsumedCapacity consumedCapacity) {
  public ScanResponse {
    items = Copies.list(items);
  }
}
