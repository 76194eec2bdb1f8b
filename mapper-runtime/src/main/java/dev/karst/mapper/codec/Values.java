package dev.karst.mapper.codec;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemSource;
import dev.karst.codec.ValueSource;
import dev.karst.error.MappingException;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import org.jspecify.annotations.Nullable;

/** Steps to values, and tells absent ones. A stored NULL counts as absent. */
public final class Values {
  private Values() {}

  /** Steps to a top-level attribute; false if the item does not have it. */
  public static boolean present(ItemSource source, int ordinal) {
    return source.attribute(ordinal) && !source.isNull();
  }

  /** Steps to an entry of the open map; false if it does not have it. */
  public static boolean present(ValueSource source, FieldName name) {
    return source.entry(name) && !source.isNull();
  }

  /**
   * Steps to an entry of the open map, in whatever order; false if it does not have it. For names
   * that are asked for one instead of the other, and so not in the order of names.
   */
  public static boolean presentAgain(ValueSource source, FieldName name) {
    source.restartMap();
    return present(source, name);
  }

  /** The value of a key's attribute, which must not be null. */
  public static <T> T key(String attribute, @Nullable T value) {
    if (value == null) {
      throw new ValidationException(Messages.missingKey(attribute));
    }
    return value;
  }

  /**
   * Checks that an item is of the class that is to be made of it.
   *
   * @param ordinal of the attribute that says what it is
   * @throws MappingException if it is of another
   */
  public static void checkType(ItemSource source, int ordinal, String name) {
    if (!isOfType(source, ordinal, name)) {
      throw new MappingException(CodecMessages.otherType(type(source, ordinal), name));
    }
  }

  /** Whether an item is of a class, as its attribute says. */
  public static boolean isOfType(ItemSource source, int ordinal, String name) {
    return present(source, ordinal) && name.contentEquals(source.text());
  }

  /** What an item is, as its attribute says; "nothing" if there is none. */
  public static String type(ItemSource source, int ordinal) {
    return present(source, ordinal) ? source.string() : "nothing";
  }

  /** Says that no class is known for an item. */
  public static MappingException unknownType(String name, String wanted) {
    return new MappingException(CodecMessages.otherType(name, wanted));
  }

  static MappingException unreadable(
      ValueSource source, String form, Object value, RuntimeException cause) {
    String where = source instanceof ItemSource item ? item.attributeName() + ": " : "";
    return new MappingException(where + "not " + form + ": value=" + value, cause);
  }
}
