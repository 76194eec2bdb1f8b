package dev.karst.engine;

/** What an acknowledged write survives. */
public enum Durability {
  /** The death of the process. */
  PROCESS,
  /**
   * The death of the machine: a write is answered once it is on the disk. Concurrent writers share
   * a sync.
   */
  SYNCHRONOUS
}
