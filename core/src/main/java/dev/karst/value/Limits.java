package dev.karst.value;

/** DynamoDB's limits on items, keys and values. */
public final class Limits {
  /** Bytes of an item, names and values, as {@link ItemSize} counts them. */
  public static final int MAX_ITEM_SIZE = 400 * 1024;

  /**
   * Levels of values: an attribute's value is level 1, what an M or L on level n holds is level n +
   * 1.
   */
  public static final int MAX_NESTING = 32;

  /** Bytes of a partition key value. */
  public static final int MAX_PARTITION_KEY_SIZE = 2048;

  /** Bytes of a sort key value. */
  public static final int MAX_SORT_KEY_SIZE = 1024;

  /** UTF-8 bytes of an attribute name. */
  public static final int MAX_ATTRIBUTE_NAME_SIZE = 65535;

  /** Significant decimal digits of an N. */
  public static final int MAX_NUMBER_DIGITS = 38;

  /** The decimal exponent of the largest magnitude: 9.99…E+125. */
  public static final int MAX_NUMBER_EXPONENT = 125;

  /** The decimal exponent of the smallest magnitude but zero: 1E-130. */
  public static final int MIN_NUMBER_EXPONENT = -130;

  private Limits() {}
}
