package dev.karst.trigger;

/** Takes changes that a trigger gave up. */
@FunctionalInterface
public interface FailureHandler {
  /**
   * Takes changes; when it returns they are done. It may be given them again after a restart.
   *
   * @throws Exception if it cannot; it is asked again until it can, and the trigger goes no further
   *     meanwhile
   */
  void handle(FailedBatch failed) throws Exception;
}
