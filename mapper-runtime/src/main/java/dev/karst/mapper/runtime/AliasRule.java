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
    checkNames(entity.attributes(), entity.root(), report);
    entity.nested().forEach(each -> checkNames(each.attributes(), each, report));
    for (ItemAttribute attribute : entity.attributes()) {
      if (!attribute.property().aliases().isEmpty()) {
        for (String reason : reasons(attribute, entity.root())) {
          report.add(Diagnostic.fixedName(attribute.name(), reason), entity.root(), attribute);
        }
      }
    }
  }

  private static void checkNames(
      List<ItemAttribute> attributes, Structure structure, Report report) {
    Map<String, ItemAttribute> taken = new HashMap<>();
    attributes.forEach(each -> taken.putIfAbsent(each.attribute(), each));
    for (ItemAttribute attribute : attributes) {
      for (String alias : attribute.property().aliases()) {
        checkName(alias, attribute, taken, structure, report);
      }
    }
  }

  /** What is wrong among the parts of one component is said where they stand. */
  private static void checkName(
      String alias,
      ItemAttribute attribute,
      Map<String, ItemAttribute> taken,
      Structure structure,
      Report report) {
    if (alias.isBlank()) {
      if (attribute.flattened().isEmpty()) {
        report.add(Diagnostic.blankAlias(attribute.name()), structure, attribute);
      }
      return;
    }
    ItemAttribute first = taken.putIfAbsent(alias, attribute);
    if (first != null && !first.isBeside(attribute)) {
      report.add(
          Diagnostic.aliasClash(alias, attribute.name(), first.name()), structure, attribute);
    }
  }

  /** What looks for the component under its name alone. */
  private static List<String> reasons(ItemAttribute attribute, Structure root) {
    Property component = attribute.component();
    List<String> reasons = new ArrayList<>();
    if (component.isKey()) {
      reasons.add("it is part of the table's key");
    }
    for (IndexMark index : IndexMark.of(root)) {
      boolean holds = index.isInKey(attribute.name()) || index.include().contains(component.name());
      if (holds) {
        reasons.add("index \"" + index.name() + "\" holds it");
      }
    }
    UpkeepRules.keeping(component)
        .ifPresent(annotation -> reasons.add("it is annotated with @" + annotation));
    return reasons;
  }
}
