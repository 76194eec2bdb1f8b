package dev.karst.codec;

import dev.karst.value.AttributeValue;
import java.util.Arrays;

/**
 * A sink that encodes single values, as they stand in an image: the literals of expressions.
 *
 * <p>Not thread-safe. After an exception it is good for the next {@link #begin}.
 */
public final class ValueEncoder extends ValueWriter {
  /** Starts a value; it is then written to this sink. */
  public ValueEncoder begin() {
    start(0);
    expectValue();
    return this;
  }

  /**
   * Ends the value; its bytes then are in {@link #bytes}, from 0.
   *
   * @return how many they are
   */
  public int finish() {
    checkComplete();
    return position();
  }

  /** The buffer, to be asked for after {@link #finish}; valid until the next value is begun. */
  public byte[] bytes() {
    return buffer();
  }

  /** The bytes of a value, in an array of their own. */
  public byte[] bytesOf(AttributeValue value) {
    DynamicItemCodec.write(value, begin());
    int length = finish();
    return Arrays.copyOf(bytes(), length);
  }

  /** The bytes of a value. */
  public static byte[] encode(AttributeValue value) {
    return new ValueEncoder().bytesOf(value);
  }
}
