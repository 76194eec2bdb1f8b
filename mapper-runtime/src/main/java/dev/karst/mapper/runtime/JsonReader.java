package dev.karst.mapper.runtime;

import dev.karst.mapper.codec.Conversion;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** Decides how components are stored that are to be JSON: as strings, whatever type they are of. */
final class JsonReader {
  private static final String JACKSON = "tools.jackson.databind.json.JsonMapper";

  private final String home;
  private final Converters converters;

  /** Reads for code that stands in package {@code home}. */
  JsonReader(String home, Converters converters) {
    this.home = home;
    this.converters = converters;
  }

  Kind read(Property property) throws Refusal {
    Optional<Type> optional = inOption(property.type());
    Type type = optional.orElse(property.type());
    Optional<Diagnostic> hidden = Access.hidden(type, home);
    if (hidden.isPresent()) {
      throw new Refusal(hidden.get());
    }
    if (!isJacksonThere()) {
      throw new Refusal(Diagnostic.noJackson(property.name()));
    }
    Kind json = json(property.attribute(), TypeArguments.erased(type), type);
    return optional.isPresent() ? new Kind.Option(json) : json;
  }

  @SuppressWarnings("unchecked") // the converter is of that type
  private Kind json(String attribute, Class<?> raw, Type type) {
    Conversion<Object, String> conversion = new Conversion<>(attribute, converters.json(type));
    return new Kind.Single<>(
        (Class<Object>) Primitives.boxed(raw), TextForm.STRING.via(conversion), false, true);
  }

  private static Optional<Type> inOption(Type type) {
    return TypeArguments.erased(type) == Optional.class && type instanceof ParameterizedType generic
        ? Optional.of(generic.getActualTypeArguments()[0])
        : Optional.empty();
  }

  /** Jackson's databind is optional. */
  private static boolean isJacksonThere() {
    try {
      Class.forName(JACKSON, false, JsonReader.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
