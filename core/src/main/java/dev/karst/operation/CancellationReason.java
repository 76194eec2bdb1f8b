package dev.karst.operation;

import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Why a part of a transaction kept it from being done.
 *
 * @param code {@code None}, {@code ConditionalCheckFailed}, {@code
 *     ItemCollectionSizeLimitExceeded}, {@code TransactionConflict}, {@code
 *     ProvisionedThroughputExceeded}, {@code ThrottlingError} or {@code ValidationError}
 * @param message what more there is to say; null for {@code None}
 * @param item the item as it was, if asked for; otherwise null
 */
public record CancellationReason(String code, @Nullable String message, @Nullable Item item) {
  /** This part did not keep it. */
  public static final CancellationReason NONE = new CancellationReason("None", null, null);
}
