package dev.karst.mapper.runtime;

import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.Json;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.runtime.Kind.Single;
import dev.karst.schema.KeyType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Decides how values of a type are stored. */
final class KindReader {
  private static final Map<Class<?>, Class<?>> PRIMITIVE_OPTIONS =
      Map.of(
          OptionalInt.class, int.class,
          OptionalLong.class, long.class,
          OptionalDouble.class, double.class);
  private static final Set<Class<?>> ARRAYED = Set.of(int.class, long.class, double.class);

  private final StructureReader structures;
  private final ConverterReader converters;
  private final JsonReader json;

  /** Reads types for code that stands in the package {@code structures} reads for. */
  KindReader(StructureReader structures, Converters converters) {
    this.structures = structures;
    this.converters = new ConverterReader(this, structures.home(), converters);
    this.json = new JsonReader(structures.home(), converters);
  }

  /** How a component is stored. */
  Kind read(Property property) throws Refusal {
    if (property.has(Unmapped.class)) {
      return new Kind.Remainder();
    }
    if (property.has(ConvertWith.class)) {
      return converters.read(property);
    }
    if (property.has(Json.class)) {
      return json.read(property);
    }
    Kind kind = read(property.type());
    return property.has(Ttl.class) ? inSeconds(kind) : kind;
  }

  /** How a component is stored; empty if its type is refused, which a rule of its own says. */
  Optional<Kind> tried(Property property) {
    try {
      return Optional.of(read(property));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  /** How a component that every rule holds of is stored. */
  Kind readClean(Property property) {
    try {
      return read(property);
    } catch (Refusal e) {
      throw new IllegalStateException("a rule lets no such type pass", e);
    }
  }

  /** How times to live are stored. */
  private static Kind inSeconds(Kind kind) {
    if (kind instanceof Kind.Option option) {
      return new Kind.Option(inSeconds(option.value()));
    }
    boolean isInstant = Scalars.of(Instant.class).filter(kind::equals).isPresent();
    return isInstant ? Scalars.EPOCH_SECOND : kind;
  }

  private Kind read(Type type) throws Refusal {
    Class<?> raw = TypeArguments.erased(type);
    if (raw == Optional.class) {
      return new Kind.Option(inside(argument(type, 0)));
    }
    Class<?> primitive = PRIMITIVE_OPTIONS.get(raw);
    if (primitive != null) {
      return new Kind.PrimitiveOption(raw, Scalars.of(primitive).orElseThrow());
    }
    return inside(type);
  }

  /** How a part of a component is stored. */
  Kind inside(Type type) throws Refusal {
    if (type instanceof TypeVariable || type instanceof WildcardType) {
      throw new Refusal(Diagnostic.openType(TypeText.of(type)));
    }
    if (type instanceof GenericArrayType) {
      throw unsupported(type);
    }
    Class<?> raw = TypeArguments.erased(type);
    Optional<Single<?>> scalar = Scalars.of(raw);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    if (raw.isArray()) {
      return array(raw);
    }
    if (raw == Optional.class || PRIMITIVE_OPTIONS.containsKey(raw)) {
      throw new Refusal(Diagnostic.misplacedOptional(TypeText.of(type)));
    }
    if (raw == List.class || raw == Collection.class) {
      return new Kind.Sequence(inside(argument(type, 0)));
    }
    if (raw == Set.class) {
      return new Kind.Distinct(inside(argument(type, 0)), false);
    }
    if (raw == SortedSet.class || raw == NavigableSet.class) {
      Kind element = inside(argument(type, 0));
      checkSortable(type);
      return new Kind.Distinct(element, true);
    }
    if (raw == Map.class) {
      return dictionary(type, false);
    }
    return raw == SortedMap.class || raw == NavigableMap.class
        ? dictionary(type, true)
        : userType(raw);
  }

  private Kind array(Class<?> type) throws Refusal {
    Class<?> component = type.getComponentType();
    if (!component.isPrimitive()) {
      return new Kind.ObjectArray(component, inside(component));
    }
    if (ARRAYED.contains(component)) {
      return new Kind.PrimitiveArray(component);
    }
    throw unsupported(type);
  }

  private Kind dictionary(Type type, boolean sorted) throws Refusal {
    Type key = argument(type, 0);
    if (!(inside(key) instanceof Single<?> single)
        || single.keyType().filter(KeyType.S::equals).isEmpty()) {
      throw new Refusal(Diagnostic.unsupportedMapKey(TypeText.of(key)));
    }
    if (sorted) {
      checkSortable(type);
    }
    return new Kind.Dictionary(single, inside(argument(type, 1)), sorted);
  }

  private Kind userType(Class<?> type) throws Refusal {
    if (!type.isEnum() && !isStructure(type)) {
      throw unsupported(type);
    }
    if (type.getTypeParameters().length > 0) {
      throw new Refusal(Diagnostic.genericType(type.getSimpleName()));
    }
    Optional<Diagnostic> inaccessible = Access.problem(type, structures.home());
    if (inaccessible.isPresent()) {
      throw new Refusal(inaccessible.get());
    }
    return type.isEnum() ? constant(type) : new Kind.Nested(type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class is one of its own constants
  private static Kind constant(Class<?> type) {
    return Single.ofEnum((Class<? extends Enum>) type);
  }

  /** A record, or a class of someone's that has something to store. */
  private boolean isStructure(Class<?> type) {
    if (type.isRecord()) {
      return true;
    }
    boolean isClass = !type.isInterface() && !type.isPrimitive() && !type.isEnum();
    return isClass
        && !Modifier.isAbstract(type.getModifiers())
        && !type.getName().startsWith("java.")
        && !type.getName().startsWith("javax.")
        && structures.read(type, List.of()).isStructure();
  }

  private static void checkSortable(Type collection) throws Refusal {
    Type type = argument(collection, 0);
    if (!Comparable.class.isAssignableFrom(TypeArguments.erased(type))) {
      throw new Refusal(Diagnostic.notSortable(TypeText.of(collection), TypeText.of(type)));
    }
  }

  private static Type argument(Type type, int index) throws Refusal {
    if (!(type instanceof ParameterizedType generic)) {
      throw new Refusal(Diagnostic.rawType(TypeText.of(type)));
    }
    Type argument = generic.getActualTypeArguments()[index];
    if (argument instanceof WildcardType || argument instanceof TypeVariable) {
      throw new Refusal(Diagnostic.openType(TypeText.of(argument)));
    }
    return argument;
  }

  private static Refusal unsupported(Type type) {
    return new Refusal(Diagnostic.unsupportedType(TypeText.of(type)));
  }
}
