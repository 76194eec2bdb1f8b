package dev.karst.collection;

/** Why a walk over items or partitions ended. */
public enum StopReason {
  /** The visitor asked to stop; there may be more. */
  STOPPED,
  /** There is no more. */
  EXHAUSTED
}
