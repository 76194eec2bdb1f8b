package dev.karst.operation;

import dev.karst.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The size of an item collection, as an estimate.
 *
 * <p>A component that is not given is null.
 *
 * @param itemCollectionKey the partition key
 * @param sizeEstimateRangeGb the lower and the upper bound, in gigabytes
 */
public record ItemCollectionMetrics(
    @Nullable Item itemCollectionKey, @Nullable List<Double> sizeEstimateRangeGb) {
  public ItemCollectionMetrics {
    sizeEstimateRangeGb = Copies.list(sizeEstimateRangeGb);
  }
}
