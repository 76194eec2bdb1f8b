package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.value.AttributeValue;
import java.util.Collection;
import java.util.function.Function;

/**
 * The form of a class whose values are stored as BOOL, and as DynamoDB has no set of those, as an L
 * for sets.
 *
 * @param format gives a value's boolean
 * @param parser reverses it
 */
public record BooleanForm<T>(
    Function<? super T, Boolean> format, Function<Boolean, ? extends T> parser)
    implements ScalarForm<T> {
  public static final BooleanForm<Boolean> BOOLEAN =
      new BooleanForm<>(Function.identity(), Function.identity());

  /** The form of a class whose values are converted to those of this one. */
  public <V> BooleanForm<V> via(Conversion<V, T> conversion) {
    return new BooleanForm<>(
        value -> format.apply(conversion.toAttribute(value)),
        bool -> conversion.fromAttribute(parser.apply(bool)));
  }

  @Override
  public void write(ValueSink sink, T value) {
    sink.bool(format.apply(value));
  }

  @Override
  public T read(ValueSource source) {
    return parser.apply(source.bool());
  }

  @Override
  public AttributeValue value(T value) {
    return AttributeValue.bool(format.apply(value));
  }

  @Override
  public void writeSet(ValueSink sink, Collection<? extends T> values) {
    Lists.write(sink, values, this);
  }
}
