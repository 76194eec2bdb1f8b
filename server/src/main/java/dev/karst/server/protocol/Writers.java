package dev.karst.server.protocol;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writers of scalars, lists and maps. */
final class Writers {
  static final ValueWriter<String> TEXT = JsonGenerator::writeString;
  static final ValueWriter<Boolean> BOOL = JsonGenerator::writeBoolean;
  static final ValueWriter<Integer> INTEGER = (out, value) -> out.writeNumber(value.intValue());
  static final ValueWriter<Long> LONG = (out, value) -> out.writeNumber(value.longValue());
  static final ValueWriter<Double> DOUBLE = (out, value) -> out.writeNumber(value.doubleValue());

  /** Constants of enums, by name. */
  static final ValueWriter<Enum<?>> CONSTANT = (out, value) -> out.writeString(value.name());

  /** Seconds since 1970, with three decimals. */
  static final ValueWriter<Instant> TIME =
      (out, value) -> out.writeNumber(BigDecimal.valueOf(value.toEpochMilli(), 3).toPlainString());

  /** Whole seconds since 1970, rounded down. */
  static final ValueWriter<Instant> SECONDS =
      (out, value) -> out.writeNumber(value.getEpochSecond());

  private Writers() {}

  static <E> ValueWriter<List<E>> listOf(ValueWriter<? super E> element) {
    return (out, list) -> {
      out.writeStartArray();
      for (E value : list) {
        element.write(out, value);
      }
      out.writeEndArray();
    };
  }

  static <V> ValueWriter<Map<String, V>> mapOf(ValueWriter<? super V> value) {
    return (out, map) -> {
      out.writeStartObject();
      for (Map.Entry<String, V> entry : map.entrySet()) {
        out.writeName(entry.getKey());
        value.write(out, entry.getValue());
      }
      out.writeEndObject();
    };
  }
}
