package dev.karst.codec;

import java.math.BigDecimal;

/**
 * A primary key in a reusable buffer, as order-preserving bytes.
 *
 * <p>Not thread-safe. Every setter checks DynamoDB's rules for key values (S, N or B; partition 1
 * to 2,048 bytes, sort 1 to 1,024 bytes) and throws {@link dev.karst.error.ValidationException}.
 */
public final class KeyBytes {
  public KeyBytes clear() {
    throw new UnsupportedOperationException();
  }

  public KeyBytes partition(String value) {
    throw new UnsupportedOperationException();
  }

  public KeyBytes partition(long value) {
    throw new UnsupportedOperationException();
  }

  public KeyBytes partition(BigDecimal value) {
    throw new UnsupportedOperationException();
  }

  public KeyBytes partition(byte[] value) {
    throw new UnsupportedOperationException();
  }

  public KeyBytes sort(String value) {
    throw new UnsupportedOperationException();
  }

  public KeyBytes sort(long value) {
    throw new UnsupportedOperationException();
  }

  public KeyBytes sort(BigDecimal value) {
    throw new UnsupportedOperationException();
  }

  public KeyBytes sort(byte[] value) {
    throw new UnsupportedOperationException();
  }
}
