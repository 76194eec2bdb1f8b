package dev.karst.mapper.runtime;

import dev.karst.error.MappingException;
import dev.karst.mapper.AttributeConverter;
import dev.karst.mapper.codec.JsonConverter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The converters of an entity's components, one object of each class, and for each type of JSON.
 */
final class Converters {
  private final Class<?> host;
  private final Map<Class<?>, AttributeConverter<?, ?>> made = new ConcurrentHashMap<>();
  private final Map<Type, AttributeConverter<Object, String>> json = new ConcurrentHashMap<>();

  /** Makes what code in the package of {@code host} can. */
  Converters(Class<?> host) {
    this.host = host;
  }

  /**
   * The converter of a class, which has a constructor without parameters.
   *
   * @param component that it is for
   * @throws Refusal if the host's module is closed
   * @throws MappingException if its constructor throws
   */
  AttributeConverter<?, ?> of(Class<?> type, Property component) throws Refusal {
    AttributeConverter<?, ?> known = made.get(type);
    if (known != null) {
      return known;
    }
    AttributeConverter<?, ?> converter = make(type, component);
    AttributeConverter<?, ?> first = made.putIfAbsent(type, converter);
    return first == null ? converter : first;
  }

  /** The converter of a type to JSON. */
  AttributeConverter<Object, String> json(Type type) {
    return json.computeIfAbsent(type, JsonConverter::new);
  }

  private AttributeConverter<?, ?> make(Class<?> type, Property component) throws Refusal {
    try {
      MethodHandle constructor =
          Access.lookup(host).findConstructor(type, MethodType.methodType(void.class));
      return (AttributeConverter<?, ?>) constructor.invoke();
    } catch (RuntimeException e) {
      throw new MappingException(
          RuntimeMessages.unmadeConverter(type, component.name(), e.toString()), e);
    } catch (Refusal | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a rule lets no such converter pass: type=" + type, e);
    }
  }
}
