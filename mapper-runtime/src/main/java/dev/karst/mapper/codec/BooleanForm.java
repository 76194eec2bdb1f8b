package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.value.AttributeValue;
import java.util.Collection;

/** The form of booleans: BOOL, and as DynamoDB has no set of those, an L for sets. */
public enum BooleanForm implements ScalarForm<Boolean> {
  BOOLEAN;

  @Override
  public void write(ValueSink sink, Boolean value) {
    sink.bool(value);
  }

  @Override
  public Boolean read(ValueSource source) {
    return source.bool();
  }

  @Override
  public AttributeValue value(Boolean value) {
    return AttributeValue.bool(value);
  }

  @Override
  public void writeSet(ValueSink sink, Collection<? extends Boolean> values) {
    Lists.write(sink, values, this);
  }
}
