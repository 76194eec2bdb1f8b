package dev.karst.mapper.runtime;

import dev.karst.mapper.Creator;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a class makes its objects. Constructors and methods are ordered by their texts, as
 * reflection does not keep the order of the source.
 *
 * @param home the package of the code that is to call it
 */
record Creators(Class<?> type, String home) {
  /** What is annotated with {@code @Creator}, constructors first. */
  List<Executable> all() {
    return Stream.concat(declaredConstructors(), declaredMethods())
        .filter(each -> each.isAnnotationPresent(Creator.class))
        .toList();
  }

  /** Those that can be called, and make objects. */
  List<Executable> fit() {
    return all().stream().filter(this::isFit).toList();
  }

  private boolean isFit(Executable creator) {
    if (!(creator instanceof Method method)) {
      return Access.isUsable(creator, home);
    }
    return method.getParameterCount() == 0
        ? givesBuilder(method)
        : isStatic(method) && type.isAssignableFrom(method.getReturnType());
  }

  /** The constructors that can be called. */
  List<Constructor<?>> constructors() {
    return declaredConstructors().filter(each -> Access.isUsable(each, home)).toList();
  }

  /** The static method that gives the class's builder, if it has one that is called so. */
  Optional<Method> builder() {
    return declaredMethods()
        .filter(each -> each.getName().equals("builder") && each.getParameterCount() == 0)
        .filter(this::givesBuilder)
        .findFirst();
  }

  private Stream<Constructor<?>> declaredConstructors() {
    return Arrays.<Constructor<?>>stream(type.getDeclaredConstructors())
        .filter(each -> !each.isSynthetic())
        .sorted(Comparator.comparing(TypeText::of));
  }

  private Stream<Method> declaredMethods() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> !each.isSynthetic())
        .sorted(Comparator.comparing(TypeText::of));
  }

  private boolean givesBuilder(Method method) {
    Class<?> given = method.getReturnType();
    return isStatic(method)
        && !given.isPrimitive()
        && !given.isArray()
        && Access.hidden(method.getGenericReturnType(), home).isEmpty();
  }

  private boolean isStatic(Method method) {
    return Modifier.isStatic(method.getModifiers())
        && method.getTypeParameters().length == 0
        && Access.isUsable(method, home);
  }

  /** The parameters as they are written: without the object around that of an inner class. */
  static List<Parameter> parameters(Executable method) {
    Class<?> type = method.getDeclaringClass();
    boolean isInner =
        method instanceof Constructor<?>
            && type.isMemberClass()
            && !Modifier.isStatic(type.getModifiers());
    return Arrays.stream(method.getParameters()).skip(isInner ? 1 : 0).toList();
  }
}
