package dev.karst.mapper.example;

import dev.karst.mapper.processor.model.Index;
import dev.karst.mapper.runtime.KeyParts;
import dev.karst.mapper.runtime.KeyRange;
import dev.karst.mapper.runtime.RuntimeFamily;
import dev.karst.mapper.runtime.RuntimeIndex;
import dev.karst.mapper.runtime.RuntimeQuery;
import dev.karst.mapper.runtime.RuntimeRepository;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Puts either kind of repository behind an interface that has the methods of the generated one, so
 * that a test of behaviour runs with both. A repository that was built at run time is called with
 * the names that the methods are made of.
 */
final class Facade {
  private static final Map<String, String> RANGES =
      Map.of(
          "BeginsWith", "beginsWith",
          "EqualTo", "equalTo",
          "LessThan", "lessThan",
          "AtMost", "atMost",
          "GreaterThan", "greaterThan",
          "AtLeast", "atLeast",
          "Between", "between");

  private Facade() {}

  /** A generated repository, or a query of one, whose methods are called by name. */
  static <F> F generated(Class<F> facade, Object target) {
    return proxy(
        facade,
        (method, arguments) ->
            method.getName().equals("itself")
                ? target
                : facadeOf(method, called(target, method.getName(), arguments), Facade::generated));
  }

  /**
   * A repository that was built at run time.
   *
   * @param indexes their names
   */
  static <F> F atRunTime(Class<F> facade, RuntimeRepository<?> target, String... indexes) {
    Class<?> type = itemOf(facade);
    return proxy(
        facade, (method, arguments) -> runTimeCall(type, target, method, arguments, indexes));
  }

  /**
   * A family that was built at run time.
   *
   * @param indexes their names
   */
  static <F> F familyAtRunTime(Class<F> facade, RuntimeFamily<?> target, String... indexes) {
    return proxy(facade, (method, arguments) -> familyCall(target, method, arguments, indexes));
  }

  private static Object familyCall(
      RuntimeFamily<?> target, Method method, Object[] arguments, String... indexes)
      throws Throwable {
    String name = method.getName();
    for (String index : indexes) {
      if (Index.methodName(index).equals(name)) {
        return facadeOf(method, target.index(index).query(arguments), Facade::runTimeQuery);
      }
      if (Index.methodName("scan-" + index).equals(name)) {
        return target.index(index).scan();
      }
    }
    if (name.startsWith("collectionBy")) {
      String[] components =
          Arrays.stream(name.substring("collectionBy".length()).split("And"))
              .map(each -> Character.toLowerCase(each.charAt(0)) + each.substring(1))
              .toArray(String[]::new);
      return facadeOf(
          method, target.collectionBy(components).query(arguments), Facade::runTimeQuery);
    }
    return called(target, name, arguments);
  }

  private static Object runTimeCall(
      Class<?> type,
      RuntimeRepository<?> target,
      Method method,
      Object[] arguments,
      String... indexes)
      throws Throwable {
    String name = method.getName();
    for (String index : indexes) {
      if (Index.methodName(index).equals(name)) {
        Class<?> item = itemOf(method.getReturnType());
        RuntimeIndex<?> opened = item == type ? target.index(index) : target.index(index, item);
        return facadeOf(method, opened.query(arguments), Facade::runTimeQuery);
      }
      if (Index.methodName("scan-" + index).equals(name)) {
        ParameterizedType scan = (ParameterizedType) method.getGenericReturnType();
        Class<?> item = (Class<?>) scan.getActualTypeArguments()[0];
        return (item == type ? target.index(index) : target.index(index, item)).scan();
      }
    }
    switch (name) {
      case "query":
        return facadeOf(method, target.query(arguments), Facade::runTimeQuery);
      case "find":
        return target.find(parts(arguments));
      case "findAll":
        return target.findAll(keys((Iterable<?>) arguments[0]));
      case "update":
        return type.isInstance(arguments[0])
            ? called(target, "updateOf", arguments)
            : target.update(parts(arguments));
      case "delete":
        return type.isInstance(arguments[0])
            ? called(target, "delete", arguments)
            : target.deleteByKey(parts(arguments));
      case "prepareDeleteByKey":
        return target.prepareDeleteByKey(KeyParts.of(parts(arguments)));
      case "prepareCheck":
        return called(target, name, KeyParts.of(parts(arguments[0])), arguments[1]);
      default:
        return called(target, name, arguments);
    }
  }

  private static <F> F runTimeQuery(Class<F> facade, Object target) {
    RuntimeQuery<?> query = (RuntimeQuery<?>) target;
    return proxy(
        facade,
        (method, arguments) -> {
          String name = method.getName();
          for (Map.Entry<String, String> range : RANGES.entrySet()) {
            if (name.endsWith(range.getKey())) {
              String component = name.substring(0, name.length() - range.getKey().length());
              KeyRange<?> begun = query.where(component);
              return facadeOf(
                  method, called(begun, range.getValue(), arguments), Facade::runTimeQuery);
            }
          }
          return target;
        });
  }

  /** The class that a façade is of. */
  private static Class<?> itemOf(Class<?> facade) {
    ParameterizedType kind = (ParameterizedType) facade.getGenericInterfaces()[0];
    return (Class<?>) kind.getActualTypeArguments()[0];
  }

  /** The values of a key that is given as one object, or as they are. */
  private static Object[] parts(Object... arguments) throws ReflectiveOperationException {
    if (arguments.length != 1 || !(arguments[0] instanceof Record key)) {
      return arguments;
    }
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : key.getClass().getRecordComponents()) {
      parts.add(component.getAccessor().invoke(key));
    }
    return parts.toArray();
  }

  private static List<KeyParts> keys(Iterable<?> keys) {
    return StreamSupport.stream(keys.spliterator(), false)
        .map(
            key -> {
              try {
                return KeyParts.of(parts(key));
              } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  /** What a call gave, behind the façade that the method promises, if it does. */
  private static Object facadeOf(Method method, Object result, Wrapper wrapper) {
    Class<?> promised = method.getReturnType();
    return AnyQuery.class.isAssignableFrom(promised) ? wrapper.wrap(promised, result) : result;
  }

  private interface Wrapper {
    <F> F wrap(Class<F> facade, Object target);
  }

  private interface Call {
    Object of(Method method, Object... arguments) throws Throwable;
  }

  private static <F> F proxy(Class<F> facade, Call call) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : call.of(method, arguments == null ? new Object[0] : arguments);
    Object proxy =
        Proxy.newProxyInstance(facade.getClassLoader(), new Class<?>[] {facade}, handler);
    return facade.cast(proxy);
  }

  private static Object called(Object target, String name, Object... arguments) throws Throwable {
    Method method =
        Arrays.stream(target.getClass().getMethods())
            .filter(each -> each.getName().equals(name) && !each.isBridge())
            .filter(each -> !Modifier.isStatic(each.getModifiers()) && takes(each, arguments))
            .findFirst()
            .orElseThrow(() -> new AssertionError(target.getClass() + " has no " + name));
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length || method.isVarArgs()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      Class<?> type = MethodType.methodType(types[i]).wrap().returnType();
      if (arguments[i] != null && !type.isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }
}
