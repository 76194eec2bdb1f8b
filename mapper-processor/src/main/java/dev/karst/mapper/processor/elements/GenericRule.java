package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;

/** An entity has no type parameters. */
final class GenericRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    if (!entity.root().type().getTypeParameters().isEmpty()) {
      report.add(Diagnostic.genericType(entity.root().name()), entity.root().type());
    }
  }
}
