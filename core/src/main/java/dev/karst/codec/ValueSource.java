package dev.karst.codec;

import dev.karst.value.ValueType;
import java.math.BigDecimal;

/**
 * Gives attribute values one after the other.
 *
 * <p>The source stands before a value; a read takes it and moves behind it. Reading a value as a
 * type it does not have throws {@link dev.karst.error.MappingException} naming the attribute and
 * both types.
 */
public interface ValueSource {
  /** The type of the value that comes next. */
  ValueType type();

  /** Whether the next value is NULL. Does not move. */
  boolean isNull();

  /** Steps over the next value. */
  void skip();

  String string();

  /**
   * Reads an S as a text that is valid until the source is used again: for those who make something
   * else of it.
   */
  default CharSequence text() {
    return string();
  }

  /** Reads an N that must be a whole number within {@code long}. */
  long longNumber();

  /** Reads an N that must be a whole number within {@code int}. */
  int intNumber();

  /** Reads an N as the nearest {@code double}. */
  double doubleNumber();

  /** Reads an N exactly, without trailing zeros. */
  BigDecimal number();

  byte[] binary();

  boolean bool();

  /**
   * Opens an M.
   *
   * @return how many entries it has
   */
  int beginMap();

  /** Steps to the open map's next entry, whose value can then be read; false after the last. */
  boolean nextEntry();

  /** The name of the entry that {@link #nextEntry} stepped to. */
  String entryName();

  /**
   * Steps to the open map's entry of that name, whose value can then be read; false if there is
   * none. Successive calls must ask in {@link FieldName} order.
   */
  boolean entry(FieldName name);

  /** Goes back before the first entry of the open map, from wherever the source is in it. */
  void restartMap();

  /** Leaves the open map, from wherever the source is in it. */
  void endMap();

  /**
   * Opens an L.
   *
   * @return how many values it has; read exactly so many, then {@link #endList}
   */
  int beginList();

  void endList();

  /**
   * Opens an SS, NS or BS.
   *
   * @return how many elements it has; read exactly so many as S, N or B, then {@link #endSet}
   */
  int beginSet();

  void endSet();
}
