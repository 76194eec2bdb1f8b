package dev.karst.codec;

/** The name of a map entry known ahead of time, kept in the form it is stored in. */
public final class FieldName implements Comparable<FieldName> {
  private final String name;
  private final byte[] utf8;

  private FieldName(String name) {
    this.name = name;
    this.utf8 = Utf8.bytes(name);
  }

  /**
   * The field name of that text.
   *
   * @throws dev.karst.error.ValidationException if it has no UTF-8
   */
  public static FieldName of(String name) {
    return new FieldName(name);
  }

  public String name() {
    return name;
  }

  byte[] utf8() {
    return utf8;
  }

  /** Orders names as maps store them: by their UTF-8 bytes, unsigned. */
  @Override
  public int compareTo(FieldName other) {
    return java.util.Arrays.compareUnsigned(utf8, other.utf8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldName that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
