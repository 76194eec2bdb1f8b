package dev.karst.mapper.runtime;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
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
      return new Given((Class<?>) generic.getRawType(), in(generic.getActualTypeArguments()));
    }
    if (type instanceof GenericArrayType array) {
      Type component = in(array.getGenericComponentType());
      return component instanceof Class<?> plain ? plain.arrayType() : new Array(component);
    }
    return type instanceof WildcardType wildcard
        ? new Bounded(in(wildcard.getUpperBounds()), in(wildcard.getLowerBounds()))
        : type;
  }

  private List<Type> in(Type... types) {
    return Arrays.stream(types).map(this::in).toList();
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

  /** An array of what is no class. */
  private record Array(Type component) implements GenericArrayType {
    @Override
    public Type getGenericComponentType() {
      return component;
    }

    @Override
    public String getTypeName() {
      return component.getTypeName() + "[]";
    }

    @Override
    public String toString() {
      return getTypeName();
    }
  }

  /** A wildcard, whose upper bound is {@code Object} where it says nothing of one. */
  private record Bounded(List<Type> upper, List<Type> lower) implements WildcardType {
    @Override
    public Type[] getUpperBounds() {
      return upper.toArray(Type[]::new);
    }

    @Override
    public Type[] getLowerBounds() {
      return lower.toArray(Type[]::new);
    }

    @Override
    public String getTypeName() {
      if (!lower.isEmpty()) {
        return "? super " + lower.get(0).getTypeName();
      }
      Type bound = upper.get(0);
      return bound == Object.class ? "?" : "? extends " + bound.getTypeName();
    }

    @Override
    public String toString() {
      return getTypeName();
    }
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
