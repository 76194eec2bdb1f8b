package dev.karst.collection;

/**
 * Decides on a put when the item that is there has been shown. Called while the collection is
 * locked against writers, and open to readers: it must not touch collections.
 */
public interface PutDecision {
  /** Whether to put {@link #image}. */
  boolean decide();

  /** The bytes to put, from 0; asked for after {@link #decide}. */
  byte[] image();

  /** How many of {@link #image} they are. */
  int imageLength();
}
