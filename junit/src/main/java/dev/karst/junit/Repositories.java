package dev.karst.junit;

import dev.karst.Karst;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.Optional;
import org.junit.platform.commons.support.ReflectionSupport;

/** Classes with a factory {@code public static … on(Karst)}, as generated repositories have it. */
final class Repositories {
  private Repositories() {}

  static Optional<Gift> gift(Class<?> type) {
    return ReflectionSupport.findMethod(type, "on", Karst.class)
        .filter(method -> isFactory(method, type))
        .map(
            method ->
                database ->
                    Objects.requireNonNull(
                        ReflectionSupport.invokeMethod(method, null, database.karst()),
                        () -> Messages.nothing(type)));
  }

  private static boolean isFactory(Method method, Class<?> type) {
    int modifiers = method.getModifiers();
    return Modifier.isStatic(modifiers)
        && Modifier.isPublic(modifiers)
        && method.getReturnType() == type;
  }
}
