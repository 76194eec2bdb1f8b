package dev.karst.mapper.runtime;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.codec.ValueReader;
import dev.karst.mapper.codec.ValueWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a property of an object to its place, and reads it from there. */
final class StoredProperty {
  /** How a value gets from the object to the sink; primitive ones need no box. */
  private enum Written {
    LONG,
    DOUBLE,
    OBJECT;

    static Written of(Class<?> type, Kind kind) {
      if (kind instanceof Kind.Single<?> single) {
        if (single.isWhole() && GetCode.isLong(type)) {
          return LONG;
        }
        if (single.isDouble() && GetCode.isDouble(type)) {
          return DOUBLE;
        }
      }
      return OBJECT;
    }
  }

  private final Accessor accessor;
  private final int index;
  private final Property property;
  private final Class<?> type;
  private final Kind kind;
  private final Written written;
  private final Place place;
  private final ValueWriter<Object> writer;
  private final ValueReader<?> reader;
  private final @Nullable Object defaultValue;

  /**
   * @param index of the property among those that an object is made of
   * @param kind how it is stored; the writer and reader are of what an option holds
   */
  StoredProperty(
      Accessor accessor,
      int index,
      Property property,
      Kind kind,
      Place place,
      ValueWriter<Object> writer,
      ValueReader<?> reader) {
    this.accessor = accessor;
    this.index = index;
    this.property = property;
    this.type = property.rawType();
    this.kind = kind;
    this.written = Written.of(type, kind);
    this.place = place;
    this.writer = writer;
    this.reader = reader;
    this.defaultValue =
        property
            .mark(DefaultValue.class)
            .map(mark -> (Object) ((Kind.Single<?>) kind).of(mark.value()))
            .orElse(null);
  }

  Property property() {
    return property;
  }

  /** Whether it is read last, as it is looked for under several names. */
  boolean isRenamed() {
    return place instanceof Place.RenamedEntry;
  }

  void write(Object object, ValueSink sink) {
    if (written == Written.LONG) {
      place.open(sink).number(accessor.getLong(object, index));
    } else if (written == Written.DOUBLE) {
      place.open(sink).number(accessor.getDouble(object, index));
    } else {
      Object stored = storedOf(object);
      if (stored != null) {
        writer.write(place.open(sink), stored);
      }
    }
  }

  /** What is written of an object's property; null if that is nothing. */
  @Nullable Object storedOf(Object object) {
    Object value = accessor.get(object, index);
    return value == null ? null : stored(value);
  }

  /** Writes what {@link #storedOf} gives. */
  ValueWriter<Object> writer() {
    return writer;
  }

  /** What is written of a value; null if that is nothing. */
  private @Nullable Object stored(Object value) {
    if (kind instanceof Kind.Option option) {
      Object held = ((Optional<?>) value).orElse(null);
      return held == null ? null : unlessEmptySet(option.value(), held);
    }
    if (kind instanceof Kind.PrimitiveOption) {
      return unboxed(value);
    }
    return unlessEmptySet(kind, value);
  }

  private static @Nullable Object unlessEmptySet(Kind kind, Object value) {
    boolean isNothing = kind instanceof Kind.Distinct && ((Collection<?>) value).isEmpty();
    return isNothing ? null : value;
  }

  private static @Nullable Object unboxed(Object option) {
    if (option instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    if (option instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    OptionalDouble number = (OptionalDouble) option;
    return number.isPresent() ? number.getAsDouble() : null;
  }

  /** Reads it into its place among the values that an object is made of. */
  void read(ValueSource source, @Nullable Object[] values) {
    values[index] = place.isPresent(source) ? wrapped(reader.read(source)) : missing();
  }

  private @Nullable Object missing() {
    return defaultValue == null ? missing(type, kind) : defaultValue;
  }

  private Object wrapped(Object value) {
    if (kind instanceof Kind.Option) {
      return Optional.of(value);
    }
    return kind instanceof Kind.PrimitiveOption ? boxed(value) : value;
  }

  private static Object boxed(Object number) {
    if (number instanceof Integer value) {
      return OptionalInt.of(value);
    }
    return number instanceof Long value
        ? OptionalLong.of(value)
        : OptionalDouble.of((Double) number);
  }

  /**
   * What a property is when the item does not have it, and nobody says what it is then.
   *
   * @param kind null if it is not stored at all
   */
  static @Nullable Object missing(Class<?> type, @Nullable Kind kind) {
    if (type.isPrimitive()) {
      return Primitives.zero(type);
    }
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == OptionalInt.class) {
      return OptionalInt.empty();
    }
    if (type == OptionalLong.class) {
      return OptionalLong.empty();
    }
    if (type == OptionalDouble.class) {
      return OptionalDouble.empty();
    }
    if (kind instanceof Kind.Distinct set) {
      return set.sorted() ? new TreeSet<>() : new LinkedHashSet<>();
    }
    return null;
  }
}
