package dev.karst.mapper.runtime;

import dev.karst.mapper.codec.BinaryForm;
import dev.karst.mapper.codec.BooleanForm;
import dev.karst.mapper.codec.Conversion;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.mapper.codec.TextForm;
import dev.karst.schema.KeyType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** The type of a component, as far as how it is stored goes. */
sealed interface Kind {
  /** The structures that its values hold, as themselves or as elements; one level deep. */
  default List<Class<?>> structures() {
    return List.of();
  }

  /** The class of the values, its type arguments apart; of several, the first to come to mind. */
  Class<?> type();

  /** Whether values are declared as of a class, its type arguments apart. */
  default boolean isOf(Class<?> other) {
    return type() == other;
  }

  /** What an option may hold; else itself. */
  default Kind opened() {
    return this;
  }

  /**
   * A class whose values are stored as one S, N, B or BOOL, be it by a converter.
   *
   * @param ordered whether the stored form sorts as the values do
   * @param plainText whether the stored form is a string that may have any characters
   */
  record Single<V>(Class<V> type, ScalarForm<V> form, boolean ordered, boolean plainText)
      implements Kind {
    private static final Set<ScalarForm<?>> WHOLE =
        Set.of(NumberForm.BYTE, NumberForm.SHORT, NumberForm.INTEGER, NumberForm.LONG);

    /** An enum, stored by its constants' names, so it does not sort as its constants do. */
    static <E extends Enum<E>> Single<E> ofEnum(Class<E> type) {
      return new Single<>(type, TextForm.ofEnum(type), false, false);
    }

    /**
     * The same for a class whose values are converted to those of this one.
     *
     * @param sorted whether what is stored sorts as those values do
     */
    <W> Single<W> via(Class<W> converted, Conversion<W, V> conversion, boolean sorted) {
      return new Single<>(converted, formVia(conversion), sorted, plainText);
    }

    private <W> ScalarForm<W> formVia(Conversion<W, V> conversion) {
      if (form instanceof TextForm<V> texts) {
        return texts.via(conversion);
      }
      if (form instanceof NumberForm<V> numbers) {
        return numbers.via(conversion);
      }
      return form instanceof BinaryForm<V> binaries
          ? binaries.via(conversion)
          : ((BooleanForm<V>) form).via(conversion);
    }

    /** The value that a default stands for. */
    V of(String text) {
      if (form instanceof TextForm<V> texts) {
        return texts.of(text);
      }
      return form instanceof NumberForm<V> numbers
          ? numbers.of(text)
          : ((BooleanForm<V>) form).parser().apply(Boolean.valueOf(text));
    }

    /** What it is as a key; empty for booleans. */
    Optional<KeyType> keyType() {
      if (form instanceof TextForm) {
        return Optional.of(KeyType.S);
      }
      if (form instanceof NumberForm) {
        return Optional.of(KeyType.N);
      }
      return form instanceof BinaryForm ? Optional.of(KeyType.B) : Optional.empty();
    }

    boolean isText() {
      return form == TextForm.STRING;
    }

    /** Whether it is a whole number of at most 64 bits, stored as such. */
    boolean isWhole() {
      return WHOLE.contains(form);
    }

    /** Whether it is a double, stored as such. */
    boolean isDouble() {
      return form == NumberForm.DOUBLE;
    }
  }

  /** What a converter makes of a value, if that is no single one. */
  record Converted(Class<?> type, Conversion<Object, Object> conversion, Kind stored)
      implements Kind {
    @Override
    public List<Class<?>> structures() {
      return stored.structures();
    }
  }

  /** {@code Optional}. */
  record Option(Kind value) implements Kind {
    @Override
    public Class<?> type() {
      return Optional.class;
    }

    @Override
    public List<Class<?>> structures() {
      return value.structures();
    }

    @Override
    public Kind opened() {
      return value;
    }
  }

  /** {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
  record PrimitiveOption(Class<?> type, Single<?> value) implements Kind {
    @Override
    public Kind opened() {
      return value;
    }
  }

  /** {@code List} or {@code Collection}. */
  record Sequence(Kind element) implements Kind {
    @Override
    public Class<?> type() {
      return List.class;
    }

    @Override
    public boolean isOf(Class<?> other) {
      return other == List.class || other == Collection.class;
    }

    @Override
    public List<Class<?>> structures() {
      return element.structures();
    }
  }

  /** {@code Set}, or a sorted one. */
  record Distinct(Kind element, boolean sorted) implements Kind {
    @Override
    public Class<?> type() {
      return sorted ? SortedSet.class : Set.class;
    }

    @Override
    public boolean isOf(Class<?> other) {
      return other == type() || (sorted && other == NavigableSet.class);
    }

    @Override
    public List<Class<?>> structures() {
      return element.structures();
    }
  }

  /** {@code Map}, or a sorted one; the keys are stored as text. */
  record Dictionary(Single<?> key, Kind value, boolean sorted) implements Kind {
    @Override
    public Class<?> type() {
      return sorted ? SortedMap.class : Map.class;
    }

    @Override
    public boolean isOf(Class<?> other) {
      return other == type() || (sorted && other == NavigableMap.class);
    }

    @Override
    public List<Class<?>> structures() {
      return value.structures();
    }
  }

  /** An array of objects. */
  record ObjectArray(Class<?> componentType, Kind element) implements Kind {
    @Override
    public Class<?> type() {
      return componentType.arrayType();
    }

    @Override
    public List<Class<?>> structures() {
      return element.structures();
    }
  }

  /** {@code int[]}, {@code long[]} or {@code double[]}. */
  record PrimitiveArray(Class<?> componentType) implements Kind {
    @Override
    public Class<?> type() {
      return componentType.arrayType();
    }
  }

  /** The attributes of an item that nothing else is stored in. */
  record Remainder() implements Kind {
    @Override
    public Class<?> type() {
      return Map.class;
    }
  }

  /** An object with components, stored as M. */
  record Nested(Class<?> type) implements Kind {
    @Override
    public List<Class<?>> structures() {
      return List.of(type);
    }
  }
}
