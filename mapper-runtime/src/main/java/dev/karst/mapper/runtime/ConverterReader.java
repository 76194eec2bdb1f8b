package dev.karst.mapper.runtime;

import dev.karst.mapper.AttributeConverter;
import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.codec.Conversion;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Optional;

/** Decides how components are stored that have a converter. */
final class ConverterReader {
  private final KindReader kinds;
  private final String home;
  private final Converters converters;

  /** Reads for code that stands in package {@code home}. */
  ConverterReader(KindReader kinds, String home, Converters converters) {
    this.kinds = kinds;
    this.home = home;
    this.converters = converters;
  }

  Kind read(Property property) throws Refusal {
    Class<?> converter = property.mark(ConvertWith.class).orElseThrow().value();
    checkMakeable(converter, property);
    TypeArguments arguments = new TypeArguments(converter);
    TypeVariable<?>[] variables = AttributeConverter.class.getTypeParameters();
    Type type = arguments.in(variables[0]);
    boolean whole = isSame(type, boxed(property.type()));
    if (!whole && !isOptionOf(property.type(), type)) {
      String why =
          "it converts " + TypeText.of(type) + ", and that is " + TypeText.of(property.type());
      throw refusal(converter, property, why, "declare the two alike");
    }
    Optional<Diagnostic> hidden = Access.hidden(type, home);
    if (hidden.isPresent()) {
      throw new Refusal(hidden.get());
    }
    Kind stored = kinds.inside(arguments.in(variables[1]));
    Kind value =
        converted(property, TypeArguments.erased(type), converters.of(converter, property), stored);
    return whole ? value : new Kind.Option(value);
  }

  @SuppressWarnings("unchecked") // the converter's classes were compared with the component's
  private static Kind converted(
      Property property, Class<?> type, AttributeConverter<?, ?> converter, Kind stored) {
    Conversion<Object, Object> conversion =
        new Conversion<>(property.attribute(), (AttributeConverter<Object, Object>) converter);
    return stored instanceof Kind.Single<?> single
        ? ((Kind.Single<Object>) single).via((Class<Object>) type, conversion, single.ordered())
        : new Kind.Converted(type, conversion, stored);
  }

  private void checkMakeable(Class<?> converter, Property property) throws Refusal {
    Optional<Diagnostic> problem = Access.problem(converter, home);
    if (problem.isPresent()) {
      throw new Refusal(problem.get());
    }
    if (converter.isInterface() || Modifier.isAbstract(converter.getModifiers())) {
      throw refusal(converter, property, "there are no objects of it", "name a concrete class");
    }
    boolean hasConstructor =
        Arrays.stream(converter.getDeclaredConstructors())
            .anyMatch(each -> each.getParameterCount() == 0 && Access.isUsable(each, home));
    if (!hasConstructor) {
      String why = "it has no constructor without parameters that generated code can call";
      throw refusal(converter, property, why, "add one");
    }
  }

  private static Type boxed(Type type) {
    return type instanceof Class<?> plain ? Primitives.boxed(plain) : type;
  }

  private static boolean isOptionOf(Type option, Type value) {
    return TypeArguments.erased(option) == Optional.class
        && option instanceof ParameterizedType generic
        && isSame(generic.getActualTypeArguments()[0], value);
  }

  private static boolean isSame(Type one, Type other) {
    return one.getTypeName().equals(other.getTypeName());
  }

  private static Refusal refusal(Class<?> converter, Property property, String why, String fix) {
    return new Refusal(
        Diagnostic.unfitConverter(converter.getSimpleName(), property.name(), why, fix));
  }
}
