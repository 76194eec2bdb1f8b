package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Aliases name one component each, which the engine does not know by its name. */
final class AliasRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      Map<String, PropertyElement> taken = new HashMap<>();
      structure.mapped().forEach(each -> taken.putIfAbsent(each.attribute(), each));
      for (PropertyElement property : structure.mapped()) {
        for (String alias : property.aliases()) {
          checkName(alias, property, taken, report);
        }
      }
    }
    for (PropertyElement property : entity.root().mapped()) {
      if (!property.aliases().isEmpty()) {
        for (String reason : reasons(property, entity.root())) {
          add(Diagnostic.fixedName(property.name(), reason), property, report);
        }
      }
    }
  }

  private static void checkName(
      String alias, PropertyElement property, Map<String, PropertyElement> taken, Report report) {
    if (alias.isBlank()) {
      add(Diagnostic.blankAlias(property.name()), property, report);
      return;
    }
    PropertyElement first = taken.putIfAbsent(alias, property);
    if (first != null) {
      add(Diagnostic.aliasClash(alias, property.name(), first.name()), property, report);
    }
  }

  /** What looks for the component under its name alone. */
  private static List<String> reasons(PropertyElement property, StructureElement root) {
    List<String> reasons = new ArrayList<>();
    if (property.isKey()) {
      reasons.add("it is part of the table's key");
    }
    for (IndexElement index : IndexElement.of(root)) {
      boolean holds =
          index.partition().contains(property.name())
              || index.sort().contains(property.name())
              || index.include().contains(property.name());
      if (holds) {
        reasons.add("index \"" + index.name() + "\" holds it");
      }
    }
    Optional<String> kept = UpkeepRule.ANNOTATIONS.stream().filter(property::has).findFirst();
    kept.ifPresent(annotation -> reasons.add("it is annotated with @" + annotation));
    return reasons;
  }

  private static void add(Diagnostic diagnostic, PropertyElement property, Report report) {
    report.addOnValue(diagnostic, property.mark(Mark.ATTRIBUTE).orElseThrow(), "aliases");
  }
}
