package dev.karst.mapper.runtime;

import dev.karst.mapper.Json;
import dev.karst.mapper.diagnostic.Diagnostic;

/** Nothing is found by what is JSON. */
final class JsonRule implements Rule {
  @Override
  public void check(Entity entity, Report report) {
    for (ItemAttribute attribute : entity.attributes()) {
      if (attribute.property().has(Json.class) && isInKey(attribute, entity.root())) {
        report.add(Diagnostic.jsonKey(attribute.name()), entity.root(), attribute);
      }
    }
  }

  private static boolean isInKey(ItemAttribute attribute, Structure root) {
    return attribute.component().isKey()
        || IndexMark.of(root).stream().anyMatch(index -> index.isInKey(attribute.name()));
  }
}
