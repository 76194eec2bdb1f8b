package dev.karst.mapper.codec;

import dev.karst.error.MappingException;
import dev.karst.mapper.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * A converter at its place: its failures name the attribute.
 *
 * @param attribute the name of the attribute that it converts
 */
public record Conversion<T, S>(String attribute, AttributeConverter<T, S> converter) {
  /** What is stored for a value. */
  public S toAttribute(T value) {
    S stored;
    try {
      stored = converter.toAttribute(value);
    } catch (RuntimeException e) {
      throw failure("cannot store", value, e);
    }
    return notNull(stored, "cannot store", value);
  }

  /** The value that something stands for which is stored. */
  public T fromAttribute(S stored) {
    T value;
    try {
      value = converter.fromAttribute(stored);
    } catch (RuntimeException e) {
      throw failure("cannot read", stored, e);
    }
    return notNull(value, "cannot read", stored);
  }

  private <V> V notNull(@Nullable V result, String problem, Object given) {
    if (result == null) {
      throw failure(problem, given, new NullPointerException("the converter gave null"));
    }
    return result;
  }

  private MappingException failure(String problem, Object given, RuntimeException cause) {
    String who = converter.getClass().getSimpleName();
    return new MappingException(
        attribute + ": " + who + " " + problem + " " + given + ": " + cause.getMessage(), cause);
  }
}
