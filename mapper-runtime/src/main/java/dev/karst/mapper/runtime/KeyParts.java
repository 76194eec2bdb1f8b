package dev.karst.mapper.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The primary key of an object as the values of its components, those of the partition key first.
 */
public record KeyParts(List<Object> values) {
  public KeyParts {
    for (int i = 0; i < values.size(); i++) {
      Objects.requireNonNull(values.get(i), "values[" + i + "]");
    }
    values = List.copyOf(values);
  }

  /** The key of these values. */
  public static KeyParts of(Object... values) {
    return new KeyParts(Arrays.asList(Objects.requireNonNull(values, "values")));
  }

  Object[] toArray() {
    return values.toArray();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
