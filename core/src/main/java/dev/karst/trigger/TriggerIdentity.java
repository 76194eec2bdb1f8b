package dev.karst.trigger;

import dev.karst.error.TriggerMessages;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Which trigger it is.
 *
 * @param name its name, if it has one
 * @param tableName the table whose changes it handles
 * @param databaseClosed tells whether the database was closed
 */
record TriggerIdentity(Optional<String> name, String tableName, BooleanSupplier databaseClosed) {
  /** Whether the database was closed. */
  boolean isDatabaseClosed() {
    return databaseClosed.getAsBoolean();
  }

  /** What it is called in the log. */
  String label() {
    return TriggerMessages.trigger(name.orElse(null), tableName);
  }

  Batch batch(Slice slice) {
    return new Batch(tableName, slice.streamArn(), slice.records(), slice.failures() + 1);
  }

  FailedBatch failed(Slice slice, FailureCondition condition) {
    return new FailedBatch(
        name,
        tableName,
        slice.streamArn(),
        condition,
        slice.failures(),
        slice.error(),
        slice.records());
  }
}
