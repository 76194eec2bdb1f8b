package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * One part of a {@link TransactWriteItemsRequest}; exactly one component is given.
 *
 * <p>A component that is not given is null.
 *
 * @param conditionCheck a condition on an item
 * @param put a put
 * @param update an update
 * @param delete a delete
 */
public record TransactWriteItem(
    @Nullable ConditionCheck conditionCheck,
    @Nullable TransactPut put,
    @Nullable TransactUpdate update,
    @Nullable TransactDelete delete) {
  public static TransactWriteItem of(ConditionCheck part) {
    return new TransactWriteItem(part, null, null, null);
  }

  public static TransactWriteItem of(TransactPut part) {
    return new TransactWriteItem(null, part, null, null);
  }

  public static TransactWriteItem of(TransactUpdate part) {
    return new TransactWriteItem(null, null, part, null);
  }

  public static TransactWriteItem of(TransactDelete part) {
    return new TransactWriteItem(null, null, null, part);
  }
}
