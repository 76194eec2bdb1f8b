package dev.karst.mapper.runtime;

import dev.karst.mapper.Json;
import dev.karst.mapper.diagnostic.Diagnostic;

/** Nothing is found by what is JSON. */
final class JsonRule implements Rule {
  @Override
  public void check(Entity entity, Report report) {
    for (Property property : entity.root().with(Json.class)) {
      if (isInKey(property, entity.root())) {
        report.add(Diagnostic.jsonKey(property.name()), entity.root(), property);
      }
    }
  }

  private static boolean isInKey(Property property, Structure root) {
    return property.isKey()
        || IndexMark.of(root).stream()
            .anyMatch(
                index ->
                    index.partition().contains(property.name())
                        || index.sort().contains(property.name()));
  }
}
