package dev.karst.collection;

/** What a put did. Each thread has one, overwritten by its next put. */
public final class PutOutcome {
  private boolean replaced;
  private int previousLength;
  private boolean collectionCreated;

  PutOutcome() {}

  PutOutcome set(boolean replaced, int previousLength, boolean collectionCreated) {
    this.replaced = replaced;
    this.previousLength = previousLength;
    this.collectionCreated = collectionCreated;
    return this;
  }

  /** Whether there was an item with the key before. */
  public boolean replaced() {
    return replaced;
  }

  /** The replaced image's length; 0 if none was replaced. */
  public int previousLength() {
    return previousLength;
  }

  /** Whether the item is the first of its collection. */
  public boolean collectionCreated() {
    return collectionCreated;
  }
}
