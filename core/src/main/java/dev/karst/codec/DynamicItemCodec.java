package dev.karst.codec;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads items and values of any shape, where no generated codec knows it. */
public final class DynamicItemCodec {
  private DynamicItemCodec() {}

  /** Writes all attributes of an item. */
  public static void write(Item item, ItemSink sink) {
    for (Map.Entry<String, AttributeValue> attribute : item.attributes().entrySet()) {
      write(attribute.getValue(), sink.attribute(attribute.getKey()));
    }
  }

  /** Writes one value. */
  public static void write(AttributeValue value, ValueSink sink) {
    if (value instanceof AttributeValue.S s) {
      sink.string(s.value());
    } else if (value instanceof AttributeValue.N n) {
      sink.number(n.value());
    } else if (value instanceof AttributeValue.B b) {
      sink.binary(b.value());
    } else if (value instanceof AttributeValue.Bool bool) {
      sink.bool(bool.value());
    } else if (value instanceof AttributeValue.Null) {
      sink.nullValue();
    } else if (value instanceof AttributeValue.M m) {
      sink.beginMap();
      for (Map.Entry<String, AttributeValue> entry : m.value().entrySet()) {
        sink.name(entry.getKey());
        write(entry.getValue(), sink);
      }
      sink.endMap();
    } else if (value instanceof AttributeValue.L l) {
      sink.beginList();
      for (AttributeValue element : l.value()) {
        write(element, sink);
      }
      sink.endList();
    } else if (value instanceof AttributeValue.Ss ss) {
      sink.stringSet(ss.value());
    } else if (value instanceof AttributeValue.Ns ns) {
      sink.numberSet(ns.value());
    } else if (value instanceof AttributeValue.Bs bs) {
      sink.binarySet(bs.value());
    }
  }

  /** Reads the attributes that follow, in stored order. */
  public static Item read(ItemSource source) {
    Item.Builder item = Item.builder();
    try {
      while (source.nextAttribute()) {
        item.put(source.attributeName(), readValue(source));
      }
    } catch (ValidationException e) {
      // No such value can have been written.
      throw new CorruptStoreException(Messages.impossibleValue(), e);
    }
    return item.build();
  }

  /** Reads the next value. */
  public static AttributeValue readValue(ValueSource source) {
    ValueType type = source.type();
    return switch (type) {
      case S -> AttributeValue.s(source.string());
      case N -> AttributeValue.n(source.number());
      case B -> AttributeValue.b(source.binary());
      case BOOL -> AttributeValue.bool(source.bool());
      case NULL -> {
        source.skip();
        yield AttributeValue.nul();
      }
      case M -> readMap(source);
      case L -> readList(source);
      case SS, NS, BS -> readSet(source, type);
    };
  }

  private static AttributeValue readMap(ValueSource source) {
    source.beginMap();
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    while (source.nextEntry()) {
      entries.put(source.entryName(), readValue(source));
    }
    source.endMap();
    return AttributeValue.m(entries);
  }

  private static AttributeValue readList(ValueSource source) {
    int count = source.beginList();
    List<AttributeValue> elements = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      elements.add(readValue(source));
    }
    source.endList();
    return AttributeValue.l(elements);
  }

  private static AttributeValue readSet(ValueSource source, ValueType type) {
    int count = source.beginSet();
    List<String> strings = new ArrayList<>();
    List<BigDecimal> numbers = new ArrayList<>();
    List<byte[]> binaries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      switch (type) {
        case SS -> strings.add(source.string());
        case NS -> numbers.add(source.number());
        default -> binaries.add(source.binary());
      }
    }
    source.endSet();
    return switch (type) {
      case SS -> AttributeValue.ss(strings);
      case NS -> AttributeValue.ns(numbers);
      default -> AttributeValue.bs(binaries);
    };
  }
}
