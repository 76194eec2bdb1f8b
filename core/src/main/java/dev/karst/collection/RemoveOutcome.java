package dev.karst.collection;

/** What a removal did. Each thread has one, overwritten by its next removal. */
public final class RemoveOutcome {
  private boolean removed;
  private int previousLength;
  private boolean collectionVanished;

  RemoveOutcome() {}

  RemoveOutcome set(boolean removed, int previousLength, boolean collectionVanished) {
    this.removed = removed;
    this.previousLength = previousLength;
    this.collectionVanished = collectionVanished;
    return this;
  }

  /** Whether there was an item to remove. */
  public boolean removed() {
    return removed;
  }

  /** The removed image's length; 0 if there was none. */
  public int previousLength() {
    return previousLength;
  }

  /** Whether the item was the last of its collection. */
  public boolean collectionVanished() {
    return collectionVanished;
  }
}
