package dev.karst.mapper.codec;

import dev.karst.codec.FieldName;
import dev.karst.codec.ValueSink;
import dev.karst.value.AttributeValue;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one {@link AttributeValue} of what is written to it. */
public final class ValueBuilder implements ValueSink {
  /** An L or M that is open. */
  private record Container(
      @Nullable List<AttributeValue> list, @Nullable Map<String, AttributeValue> map) {}

  private final Deque<Container> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private @Nullable AttributeValue result;

  private ValueBuilder() {}

  /** The attribute value that a writer makes of a value. */
  public static <V> AttributeValue valueOf(V value, ValueWriter<? super V> writer) {
    ValueBuilder builder = new ValueBuilder();
    writer.write(builder, value);
    AttributeValue result = builder.result;
    if (result == null) {
      throw new IllegalStateException("a writer writes exactly one value: value=" + value);
    }
    return result;
  }

  private void add(AttributeValue value) {
    Container container = open.peek();
    if (container == null) {
      result = value;
    } else if (container.list() != null) {
      container.list().add(value);
    } else if (container.map() != null) {
      container.map().put(names.pop(), value);
    }
  }

  @Override
  public void string(String value) {
    add(AttributeValue.s(value));
  }

  @Override
  public void number(long value) {
    add(AttributeValue.n(value));
  }

  @Override
  public void number(double value) {
    add(NumberForm.DOUBLE.value(value));
  }

  @Override
  public void number(BigDecimal value) {
    add(AttributeValue.n(value));
  }

  @Override
  public void binary(byte[] value) {
    add(AttributeValue.b(value));
  }

  @Override
  public void bool(boolean value) {
    add(AttributeValue.bool(value));
  }

  @Override
  public void nullValue() {
    add(AttributeValue.nul());
  }

  @Override
  public void beginMap() {
    open.push(new Container(null, new LinkedHashMap<>()));
  }

  @Override
  public void name(FieldName name) {
    names.push(name.name());
  }

  @Override
  public void name(String name) {
    names.push(name);
  }

  @Override
  public void endMap() {
    Map<String, AttributeValue> map = open.pop().map();
    if (map != null) {
      add(AttributeValue.m(map));
    }
  }

  @Override
  public void beginList() {
    open.push(new Container(new ArrayList<>(), null));
  }

  @Override
  public void endList() {
    List<AttributeValue> list = open.pop().list();
    if (list != null) {
      add(AttributeValue.l(list));
    }
  }

  @Override
  public void stringSet(Collection<String> values) {
    add(AttributeValue.ss(values));
  }

  @Override
  public void numberSet(Collection<? extends Number> values) {
    add(AttributeValue.ns(values));
  }

  @Override
  public void binarySet(Collection<byte[]> values) {
    add(AttributeValue.bs(values));
  }
}
