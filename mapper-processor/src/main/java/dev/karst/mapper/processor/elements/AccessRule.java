package dev.karst.mapper.processor.elements;

import javax.lang.model.element.TypeElement;

/** Generated code can use the class. Nested structures are looked at where they are used. */
final class AccessRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    TypeElement type = entity.root().type();
    Access.problem(type).ifPresent(problem -> report.add(problem, type));
  }
}
