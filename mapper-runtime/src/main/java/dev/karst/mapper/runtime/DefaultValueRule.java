package dev.karst.mapper.runtime;

import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.DefaultValue;
import dev.karst.mapper.Json;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.diagnostic.ScalarText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A default is a value of its component, which may be absent and has no empty value. */
final class DefaultValueRule implements Rule {
  @Override
  public void check(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      boolean root = structure.equals(entity.root());
      for (Property property : structure.with(DefaultValue.class)) {
        String text = property.mark(DefaultValue.class).orElseThrow().value();
        (root ? reason(property) : Optional.<String>empty())
            .map(reason -> Diagnostic.noDefault(property.name(), reason))
            .or(() -> problem(property, text, entity.kinds()))
            .ifPresent(problem -> report.add(problem, structure, property));
      }
    }
  }

  /** Why it is never absent, or not for anyone to say what it is then. */
  private static Optional<String> reason(Property property) {
    return property.isKey()
        ? Optional.of("every item has its key")
        : UpkeepRules.keeping(property).map(annotation -> "it is annotated with @" + annotation);
  }

  private static Optional<Diagnostic> problem(Property property, String text, KindReader kinds) {
    Optional<Kind> tried = kinds.tried(property);
    if (tried.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = tried.get();
    if (!property.isStored()) {
      return Optional.of(Diagnostic.noDefault(property.name(), "it is not stored"));
    }
    if (property.has(ConvertWith.class)) {
      return Optional.of(Diagnostic.noDefault(property.name(), "it has a converter"));
    }
    if (property.has(Json.class)) {
      return Optional.of(Diagnostic.noDefault(property.name(), "it is stored as JSON"));
    }
    if (kind instanceof Kind.Single<?> single) {
      if (single.type().isEnum()) {
        return unfitConstant(property, text, single.type());
      }
      Optional<ScalarText> texts = ScalarText.of(single.type().getName());
      if (texts.isPresent()) {
        return texts.get().fits(text)
            ? Optional.empty()
            : Optional.of(unfit(property, text, texts.get().description()));
      }
    }
    String reason = TypeText.of(property.type()) + " is not stored as one text, number or boolean";
    return Optional.of(Diagnostic.noDefault(property.name(), reason));
  }

  private static Optional<Diagnostic> unfitConstant(Property property, String text, Class<?> type) {
    List<String> constants =
        Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
    return constants.contains(text)
        ? Optional.empty()
        : Optional.of(unfit(property, text, "one of " + String.join(", ", constants)));
  }

  private static Diagnostic unfit(Property property, String text, String fitting) {
    return Diagnostic.unfitDefault(property.name(), TypeText.of(property.type()), text, fitting);
  }
}
