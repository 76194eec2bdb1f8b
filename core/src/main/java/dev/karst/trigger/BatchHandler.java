package dev.karst.trigger;

/**
 * Handles changes. It is called by a thread of the trigger, by one at a time unless {@link
 * Trigger.Builder#parallelizationFactor} is more than 1, and may use the database.
 */
@FunctionalInterface
public interface BatchHandler {
  /**
   * Handles all records of a batch. It may be given a record again: after a failure, and after a
   * restart.
   *
   * @throws Exception if they are not all handled; so do errors
   */
  void handle(Batch batch) throws Exception;
}
