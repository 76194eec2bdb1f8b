package dev.karst.operation;

import java.util.Arrays;

/** Where a query or scan goes on: at its start, or behind the key it last saw. */
public final class Position {
  private static final Position START = new Position(new byte[0]);

  private final byte[] bytes;

  private Position(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Position start() {
    return START;
  }

  /**
   * The position that {@link #toBytes} described, which belongs to the same table or index only.
   */
  public static Position of(byte[] bytes) {
    return bytes.length == 0 ? START : new Position(bytes.clone());
  }

  public boolean isStart() {
    return bytes.length == 0;
  }

  /** The position in a form that outlives the process. Empty for the start. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Position that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
