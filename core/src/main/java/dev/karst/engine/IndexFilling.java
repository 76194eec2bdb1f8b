package dev.karst.engine;

/** How far a new index is with the items that its table had. */
public enum IndexFilling {
  /** It is filled in the background, and cannot be read yet. */
  UNDER_WAY,
  /** It holds them all. */
  DONE,
  /**
   * There was no room for it, or something else failed: it cannot be read until it is built anew.
   */
  FAILED
}
