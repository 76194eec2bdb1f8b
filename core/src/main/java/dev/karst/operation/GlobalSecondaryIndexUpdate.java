package dev.karst.operation;

import org.jspecify.annotations.Nullable;

/**
 * One change of the global secondary indexes of a table; exactly one component is given.
 *
 * <p>A component that is not given is null.
 *
 * @param update an index whose capacity changes
 * @param create an index to add
 * @param delete an index to take away
 */
public record GlobalSecondaryIndexUpdate(
    @Nullable UpdateGlobalSecondaryIndexAction update,
    @Nullable CreateGlobalSecondaryIndexAction create,
    @Nullable DeleteGlobalSecondaryIndexAction delete) {
  public static GlobalSecondaryIndexUpdate of(UpdateGlobalSecondaryIndexAction action) {
    return new GlobalSecondaryIndexUpdate(action, null, null);
  }

  public static GlobalSecondaryIndexUpdate of(CreateGlobalSecondaryIndexAction action) {
    return new GlobalSecondaryIndexUpdate(null, action, null);
  }

  public static GlobalSecondaryIndexUpdate of(DeleteGlobalSecondaryIndexAction action) {
    return new GlobalSecondaryIndexUpdate(null, null, action);
  }
}
