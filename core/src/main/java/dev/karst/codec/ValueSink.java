package dev.karst.codec;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Takes attribute values one after the other, in the form of DynamoDB's ten types.
 *
 * <p>Every method that takes or closes a value leaves the sink ready for the next one. Values that
 * DynamoDB does not accept are refused with a {@link dev.karst.error.ValidationException}.
 */
public interface ValueSink {
  /** Writes an S. */
  void string(String value);

  /** Writes an N. */
  void number(long value);

  /**
   * Writes an N.
   *
   * @throws dev.karst.error.ValidationException if it is not finite or out of DynamoDB's range
   */
  void number(double value);

  /**
   * Writes an N, exactly.
   *
   * @throws dev.karst.error.ValidationException above 38 digits or out of DynamoDB's range
   */
  void number(BigDecimal value);

  /** Writes a B. */
  void binary(byte[] value);

  /** Writes a BOOL. */
  void bool(boolean value);

  /** Writes a NULL. */
  void nullValue();

  /** Opens an M; until {@link #endMap}, each value is preceded by a name. */
  void beginMap();

  /**
   * Names the next entry of the open map. Names known ahead are cheapest in {@link FieldName}
   * order.
   */
  void name(FieldName name);

  /** Names the next entry of the open map. */
  void name(String name);

  void endMap();

  /** Opens an L; until {@link #endList}, each value is its next element. */
  void beginList();

  void endList();

  /** Writes an SS: not empty, without duplicates. */
  void stringSet(Collection<String> values);

  /** Writes an NS: not empty, without duplicates. The numbers' exact decimal values are stored. */
  void numberSet(Collection<? extends Number> values);

  /** Writes a BS: not empty, without duplicates. */
  void binarySet(Collection<byte[]> values);
}
