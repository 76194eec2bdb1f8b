package dev.karst.mapper.runtime;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Aliases name one component each, which the engine does not know by its name. */
final class AliasRule implements Rule {
  @Override
  public void check(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      Map<String, Property> taken = new HashMap<>();
      structure.mapped().forEach(each -> taken.putIfAbsent(each.attribute(), each));
      for (Property property : structure.mapped()) {
        property.aliases().stream()
            .filter(alias -> !alias.isBlank())
            .forEach(alias -> checkFree(alias, property, taken, structure, report));
        if (property.aliases().stream().anyMatch(String::isBlank)) {
          report.add(Diagnostic.blankAlias(property.name()), structure, property);
        }
      }
    }
    for (Property property : entity.root().mapped()) {
      if (!property.aliases().isEmpty()) {
        for (String reason : reasons(property, entity.root())) {
          report.add(Diagnostic.fixedName(property.name(), reason), entity.root(), property);
        }
      }
    }
  }

  private static void checkFree(
      String alias,
      Property property,
      Map<String, Property> taken,
      Structure structure,
      Report report) {
    Property first = taken.putIfAbsent(alias, property);
    if (first != null) {
      report.add(Diagnostic.aliasClash(alias, property.name(), first.name()), structure, property);
    }
  }

  /** What looks for the component under its name alone. */
  private static List<String> reasons(Property property, Structure root) {
    List<String> reasons = new ArrayList<>();
    if (property.isKey()) {
      reasons.add("it is part of the table's key");
    }
    for (IndexMark index : IndexMark.of(root)) {
      boolean holds =
          index.partition().contains(property.name())
              || index.sort().contains(property.name())
              || index.include().contains(property.name());
      if (holds) {
        reasons.add("index \"" + index.name() + "\" holds it");
      }
    }
    UpkeepRules.keeping(property)
        .ifPresent(annotation -> reasons.add("it is annotated with @" + annotation));
    return reasons;
  }
}
