package dev.karst.mapper.runtime;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/** Whether code in an entity's package, as accessors are, can use a class or its members. */
final class Access {
  private Access() {}

  /** What keeps code in a package from making objects of a class, if anything does. */
  static Optional<Diagnostic> problem(Class<?> type, String from) {
    Optional<Diagnostic> hidden = hidden(type, from);
    Class<?> outer = type.getEnclosingClass();
    if (hidden.isEmpty() && outer != null && !Modifier.isStatic(type.getModifiers())) {
      return Optional.of(Diagnostic.innerType(type.getSimpleName(), outer.getSimpleName()));
    }
    return hidden;
  }

  /** What keeps code in a package from naming a type, if anything does. */
  static Optional<Diagnostic> hidden(Type type, String from) {
    if (type instanceof GenericArrayType array) {
      return hidden(array.getGenericComponentType(), from);
    }
    if (type instanceof ParameterizedType generic) {
      return hidden(generic.getRawType(), from)
          .or(
              () ->
                  Arrays.stream(generic.getActualTypeArguments())
                      .flatMap(argument -> hidden(argument, from).stream())
                      .findFirst());
    }
    if (!(type instanceof Class<?> plain)) {
      return Optional.empty();
    }
    return plain.isArray() ? hidden(plain.getComponentType(), from) : hiddenClass(plain, from);
  }

  private static Optional<Diagnostic> hiddenClass(Class<?> type, String from) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!isUsable(each.getModifiers(), each, from)) {
        return Optional.of(
            Diagnostic.hiddenType(
                each.getSimpleName(),
                visibility(each.getModifiers()),
                each.getPackageName().equals(from) ? "package-private" : "public"));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether code in a package can use a method or constructor, the classes around it aside. What
   * throws a checked exception is no one's to call, as generated code cannot.
   */
  static boolean isUsable(Executable member, String from) {
    return isUsable(member.getModifiers(), member.getDeclaringClass(), from)
        && Arrays.stream(member.getExceptionTypes()).noneMatch(Access::isChecked);
  }

  private static boolean isChecked(Class<?> thrown) {
    return !RuntimeException.class.isAssignableFrom(thrown)
        && !Error.class.isAssignableFrom(thrown);
  }

  private static boolean isUsable(int modifiers, Class<?> place, String from) {
    return Modifier.isPublic(modifiers)
        || (!Modifier.isPrivate(modifiers) && place.getPackageName().equals(from));
  }

  private static String visibility(int modifiers) {
    if (Modifier.isPrivate(modifiers)) {
      return "private";
    }
    return Modifier.isProtected(modifiers) ? "protected" : "package-private";
  }

  /**
   * What code in the package of a class can do.
   *
   * @throws Refusal if its module is closed
   */
  static MethodHandles.Lookup lookup(Class<?> host) throws Refusal {
    try {
      return MethodHandles.privateLookupIn(host, MethodHandles.lookup());
    } catch (IllegalAccessException e) {
      throw new Refusal(closed(host));
    }
  }

  private static Diagnostic closed(Class<?> host) {
    Module karst = Accessor.class.getModule();
    String opens = "opens " + host.getPackageName();
    return Diagnostic.closedPackage(
        host.getSimpleName(),
        Optional.ofNullable(host.getModule().getName()).orElse("of the class"),
        karst.isNamed() ? opens + " to " + karst.getName() : opens);
  }
}
