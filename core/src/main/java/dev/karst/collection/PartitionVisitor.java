package dev.karst.collection;

/** Is shown partition keys in hash order. No lock is held: it may read and write collections. */
@FunctionalInterface
public interface PartitionVisitor {
  /**
   * Shows one partition key.
   *
   * @param hash the hash that was passed with the partition key when its first item was put
   * @param partition an array that holds the key, valid until the call returns
   * @return whether to go on to the next partition key
   */
  boolean visit(long hash, byte[] partition, int offset, int length);
}
