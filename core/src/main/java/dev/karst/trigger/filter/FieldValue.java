package dev.karst.trigger.filter;

import java.util.List;
import java.util.function.Function;

/** A piece of the JSON that a record is in Lambda, made while it is looked at. */
sealed interface FieldValue {
  /** The field of that name, {@link Missing} if there is none. */
  default FieldValue get(String name) {
    return Missing.INSTANCE;
  }

  /** Nothing. */
  record Missing() implements FieldValue {
    static final Missing INSTANCE = new Missing();
  }

  /** A string. */
  record Text(String value) implements FieldValue {}

  /** A number. */
  record Numeric(double value) implements FieldValue {}

  /** True or false. */
  record Flag(boolean value) implements FieldValue {}

  /** An object. */
  record Fields(Function<String, FieldValue> fields) implements FieldValue {
    @Override
    public FieldValue get(String name) {
      return fields.apply(name);
    }
  }

  /** An array. */
  record Elements(List<FieldValue> values) implements FieldValue {}
}
