package dev.karst.server.protocol;

import dev.karst.error.Messages;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an attribute value that was given more than one, and may have one in the end. */
final class Datatypes {
  /** The order in which the service looks at them. */
  private static final List<ValueType> ORDER =
      List.of(
          ValueType.S,
          ValueType.B,
          ValueType.N,
          ValueType.BOOL,
          ValueType.NULL,
          ValueType.BS,
          ValueType.NS,
          ValueType.SS,
          ValueType.L,
          ValueType.M);

  private record Given(@Nullable AttributeValue value, String fault) {}

  private final Map<ValueType, Given> given = new HashMap<>();

  /**
   * Adds a member; of one given again the last counts.
   *
   * @param value null if it is a fault
   */
  Datatypes with(@Nullable ValueType type, @Nullable AttributeValue value, String fault) {
    if (type != null) {
      given.put(type, new Given(value, fault));
    }
    return this;
  }

  /** Takes a member away, which was given again as null. */
  Datatypes without(ValueType type) {
    given.remove(type);
    return this;
  }

  /** The value, if it is one. */
  @Nullable AttributeValue value() {
    return given.size() == 1 ? given.values().iterator().next().value() : null;
  }

  /** What is wrong with it: first a member by itself, then that there are several, or none. */
  String fault() {
    for (ValueType type : ORDER) {
      Given member = given.get(type);
      if (member != null && member.value() == null) {
        return member.fault();
      }
    }
    return given.isEmpty() ? Messages.emptyAttributeValue() : Messages.severalDatatypes();
  }
}
