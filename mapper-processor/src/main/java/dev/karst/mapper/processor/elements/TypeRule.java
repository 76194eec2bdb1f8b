package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.processor.model.Scalar;
import dev.karst.mapper.processor.model.ValueType;
import java.util.Optional;

/** Every component has a type that can be stored, and a key one that can be compared. */
final class TypeRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      for (PropertyElement property : structure.stored()) {
        boolean key = structure.equals(entity.root()) && property.isKey();
        try {
          ValueType type = entity.types().read(property);
          Optional<Diagnostic> problem = key ? keyProblem(property, type) : Optional.empty();
          problem.ifPresent(each -> report.add(each, property.place()));
        } catch (Refusal e) {
          e.reportOn(property, report);
        }
      }
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
