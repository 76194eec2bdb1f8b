package dev.karst.aws.testing;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Attribute values as the SDK has them, and back: written to be read, not to be fast. */
public final class SdkValues {
  private SdkValues() {}

  public static software.amazon.awssdk.services.dynamodb.model.AttributeValue sdk(
      AttributeValue value) {
    software.amazon.awssdk.services.dynamodb.model.AttributeValue.Builder sdk =
        software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder();
    if (value instanceof AttributeValue.S s) {
      sdk.s(s.value());
    } else if (value instanceof AttributeValue.N n) {
      sdk.n(n.value().toString());
    } else if (value instanceof AttributeValue.B b) {
      sdk.b(SdkBytes.fromByteArray(b.value()));
    } else if (value instanceof AttributeValue.Bool bool) {
      sdk.bool(bool.value());
    } else if (value instanceof AttributeValue.Null) {
      sdk.nul(true);
    } else if (value instanceof AttributeValue.M m) {
      sdk.m(sdk(m.value()));
    } else if (value instanceof AttributeValue.L l) {
      sdk.l(l.value().stream().map(SdkValues::sdk).toList());
    } else if (value instanceof AttributeValue.Ss ss) {
      sdk.ss(ss.value());
    } else if (value instanceof AttributeValue.Ns ns) {
      sdk.ns(ns.value().stream().map(Object::toString).toList());
    } else if (value instanceof AttributeValue.Bs bs) {
      sdk.bs(bs.value().stream().map(SdkBytes::fromByteArray).toList());
    }
    return sdk.build();
  }

  public static AttributeValue core(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
    return switch (value.type()) {
      case S -> AttributeValue.s(value.s());
      case N -> AttributeValue.n(value.n());
      case B -> AttributeValue.b(value.b().asByteArray());
      case BOOL -> AttributeValue.bool(value.bool());
      case NUL -> AttributeValue.nul();
      case M -> AttributeValue.m(core(value.m()));
      case L -> AttributeValue.l(value.l().stream().map(SdkValues::core).toList());
      case SS -> AttributeValue.ss(value.ss());
      case NS ->
          new AttributeValue.Ns(
              value.ns().stream().map(text -> AttributeValue.n(text).value()).toList());
      case BS -> AttributeValue.bs(value.bs().stream().map(SdkBytes::asByteArray).toList());
      case UNKNOWN_TO_SDK_VERSION -> throw new AssertionError("no value: " + value);
    };
  }

  public static @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>
      sdk(@Nullable Item item) {
    return item == null ? null : sdk(item.attributes());
  }

  public static @Nullable Item item(
      boolean given,
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> attributes) {
    return given ? Item.of(core(attributes)) : null;
  }

  static @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> sdk(
      @Nullable Map<String, AttributeValue> values) {
    return mapped(values, SdkValues::sdk);
  }

  static Map<String, AttributeValue> core(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> values) {
    Map<String, AttributeValue> core = new LinkedHashMap<>();
    values.forEach((name, value) -> core.put(name, core(value)));
    return core;
  }

  static @Nullable List<software.amazon.awssdk.services.dynamodb.model.AttributeValue> sdk(
      @Nullable List<AttributeValue> values) {
    return listed(values, SdkValues::sdk);
  }

  static @Nullable List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>>
      items(@Nullable List<Item> items) {
    return listed(items, item -> sdk(item.attributes()));
  }

  static List<Item> items(
      boolean given,
      List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>> items) {
    return given ? items.stream().map(item -> Item.of(core(item))).toList() : null;
  }

  static <F, T> @Nullable List<T> listed(@Nullable List<F> from, Function<F, T> each) {
    return from == null ? null : from.stream().map(each).toList();
  }

  static <F, T> @Nullable Map<String, T> mapped(
      @Nullable Map<String, F> from, Function<F, T> each) {
    if (from == null) {
      return null;
    }
    Map<String, T> to = new LinkedHashMap<>();
    for (Entry<String, F> entry : from.entrySet()) {
      to.put(entry.getKey(), each.apply(entry.getValue()));
    }
    return to;
  }

  /** The constant of a name, as answers say it. */
  static <E extends Enum<E>> @Nullable E constant(@Nullable String name, Class<E> type) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** The name of a constant, as requests say it. */
  static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
