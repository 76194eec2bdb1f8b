package dev.karst.mapper.runtime;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.List;

/** What reflection leaves open about primitive types. */
final class Primitives {
  /** Each can be what those behind it can be. */
  private static final List<Class<?>> WIDENING =
      List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);

  private Primitives() {}

  /** The class whose objects hold a type's values; the type itself if that is a class. */
  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /** What a field of a type is before it is set. */
  static Object zero(Class<?> primitive) {
    return Array.get(Array.newInstance(primitive, 1), 0);
  }

  /** A number as one of another class, where the compiler would let it pass; else itself. */
  static Object widened(Object value, Class<?> wanted) {
    int from = WIDENING.indexOf(value.getClass());
    int to = WIDENING.indexOf(wanted);
    if (from < 0 || to <= from) {
      return value;
    }
    Number number = (Number) value;
    return switch (to) {
      case 1 -> number.shortValue();
      case 2 -> number.intValue();
      case 3 -> number.longValue();
      case 4 -> number.floatValue();
      default -> number.doubleValue();
    };
  }
}
