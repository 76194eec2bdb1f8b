package dev.karst.mapper.processor.elements;

import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.Optional;

/** Every component has a type that can be stored, and a key one that can be compared. */
final class TypeRule implements Rule {
  private final TypeReader types;

  TypeRule(TypeReader types) {
    this.types = types;
  }

  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      for (PropertyElement property : structure.stored()) {
        boolean key = structure.equals(entity.root()) && property.isKey();
        problem(property, key).ifPresent(problem -> report.add(problem, property.place()));
      }
    }
  }

  private Optional<Diagnostic> problem(PropertyElement property, boolean key) {
    try {
      ValueType type = types.read(property.type());
      return key ? keyProblem(property, type) : Optional.empty();
    } catch (Refusal e) {
      return Optional.of(e.diagnostic());
    }
  }

  private static Optional<Diagnostic> keyProblem(PropertyElement property, ValueType type) {
    String text = TypeText.of(property.type());
    if (type instanceof ValueType.Option || type instanceof ValueType.PrimitiveOption) {
      return Optional.of(Diagnostic.optionalKey(property.name(), text));
    }
    if (type instanceof ValueType.Single single && single.store() != Scalar.Store.BOOL) {
      return Optional.empty();
    }
    return Optional.of(Diagnostic.unsupportedKeyType(property.name(), text));
  }
}
