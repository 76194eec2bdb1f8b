package dev.karst.engine;

/**
 * The locks that serialise writers of a table: one for each slice of the hash space, the same 256
 * slices that {@link dev.karst.collection.ItemCollections} keeps its directory in.
 */
final class Stripes {
  private static final int BITS = 8;

  private final StripeLock[] locks = new StripeLock[1 << BITS];

  Stripes() {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new StripeLock();
    }
  }

  /** The lock for partition keys with that hash. */
  StripeLock of(long hash) {
    return locks[number(hash)];
  }

  /** The number of that lock. */
  static int number(long hash) {
    return (int) (hash >>> (Long.SIZE - BITS));
  }
}
