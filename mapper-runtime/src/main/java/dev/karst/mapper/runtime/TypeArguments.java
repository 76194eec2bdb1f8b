package dev.karst.mapper.runtime;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the type variables of a class, and of what it extends, stand for in it. */
final class TypeArguments {
  private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

  TypeArguments(Type type) {
    if (type instanceof ParameterizedType generic) {
      add(generic);
    }
    for (Class<?> each = erased(type); each != null; each = each.getSuperclass()) {
      if (each.getGenericSuperclass() instanceof ParameterizedType extended) {
        add(extended);
      }
      addInterfaces(each);
    }
  }

  private void addInterfaces(Class<?> type) {
    for (Type extended : type.getGenericInterfaces()) {
      if (extended instanceof ParameterizedType generic) {
        add(generic);
      }
      addInterfaces(erased(extended));
    }
  }

  private void add(ParameterizedType extended) {
    TypeVariable<?>[] variables = erased(extended).getTypeParameters();
    for (int i = 0; i < variables.length; i++) {
      arguments.put(variables[i], in(extended.getActualTypeArguments()[i]));
    }
  }

  /** A type as it is in the class. */
  Type in(Type type) {
    if (type instanceof TypeVariable<?> variable) {
      return arguments.getOrDefault(variable, variable);
    }
    if (type instanceof ParameterizedType generic) {
      List<Type> given = Arrays.stream(generic.getActualTypeArguments()).map(this::in).toList();
      return new Given((Class<?>) generic.getRawType(), given);
    }
    if (type instanceof GenericArrayType array) {
      Type component = in(array.getGenericComponentType());
      return component instanceof Class<?> plain ? plain.arrayType() : type;
    }
    return type;
  }

  /** The class that a type is without its arguments; of a variable, the first that bounds it. */
  static Class<?> erased(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    if (type instanceof GenericArrayType array) {
      return erased(array.getGenericComponentType()).arrayType();
    }
    return type instanceof TypeVariable<?> variable
        ? erased(variable.getBounds()[0])
        : Object.class;
  }

  /** A class with its arguments. */
  private record Given(Class<?> rawType, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return rawType;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return rawType.getDeclaringClass();
    }

    @Override
    public String getTypeName() {
      return arguments.stream()
          .map(Type::getTypeName)
          .collect(Collectors.joining(", ", rawType.getTypeName() + "<", ">"));
    }

    @Override
    public String toString() {
      return getTypeName();
    }
  }
}
