package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.value.AttributeValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The form of a class whose values are stored as B.
 *
 * @param format gives a value's bytes
 * @param parser reverses it
 */
public record BinaryForm<T>(
    Function<? super T, byte[]> format, Function<byte[], ? extends T> parser)
    implements ScalarForm<T> {
  public static final BinaryForm<byte[]> BYTES =
      new BinaryForm<>(Function.identity(), Function.identity());

  /** The bytes between position and limit; the buffer stays as it is. */
  public static final BinaryForm<ByteBuffer> BYTE_BUFFER =
      new BinaryForm<>(BinaryForm::remaining, ByteBuffer::wrap);

  /** The form of a class whose values are converted to those of this one. */
  public <V> BinaryForm<V> via(Conversion<V, T> conversion) {
    return new BinaryForm<>(
        value -> format.apply(conversion.toAttribute(value)),
        bytes -> conversion.fromAttribute(parser.apply(bytes)));
  }

  /** The bytes of a value. */
  public byte[] bytes(T value) {
    return format.apply(value);
  }

  @Override
  public void write(ValueSink sink, T value) {
    sink.binary(format.apply(value));
  }

  @Override
  public T read(ValueSource source) {
    return parser.apply(source.binary());
  }

  @Override
  public AttributeValue value(T value) {
    return AttributeValue.b(format.apply(value));
  }

  @Override
  public void writeSet(ValueSink sink, Collection<? extends T> values) {
    if (values.isEmpty()) {
      Sets.writeEmpty(sink);
      return;
    }
    List<byte[]> binaries = new ArrayList<>(values.size());
    for (T value : values) {
      binaries.add(format.apply(Sets.member(value)));
    }
    sink.binarySet(binaries);
  }

  private static byte[] remaining(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(buffer.position(), bytes);
    return bytes;
  }
}
