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
    checkNames(entity.attributes(), report);
    for (StructureElement structure : entity.nested()) {
      checkNames(structure.attributes(), report);
    }
    for (AttributeElement attribute : entity.attributes()) {
      if (!attribute.property().aliases().isEmpty()) {
        for (String reason : reasons(attribute, entity.root())) {
          add(Diagnostic.fixedName(attribute.name(), reason), attribute, report);
        }
      }
    }
  }

  private static void checkNames(List<AttributeElement> attributes, Report report) {
    Map<String, AttributeElement> taken = new HashMap<>();
    attributes.forEach(each -> taken.putIfAbsent(each.attribute(), each));
    for (AttributeElement attribute : attributes) {
      for (String alias : attribute.property().aliases()) {
        checkName(alias, attribute, taken, report);
      }
    }
  }

  /** What is wrong among the parts of one component is said where they stand. */
  private static void checkName(
      String alias,
      AttributeElement attribute,
      Map<String, AttributeElement> taken,
      Report report) {
    if (alias.isBlank()) {
      if (attribute.flattened().isEmpty()) {
        add(Diagnostic.blankAlias(attribute.name()), attribute, report);
      }
      return;
    }
    AttributeElement first = taken.putIfAbsent(alias, attribute);
    if (first != null && !first.isBeside(attribute)) {
      add(Diagnostic.aliasClash(alias, attribute.name(), first.name()), attribute, report);
    }
  }

  /** What looks for the component under its name alone. */
  private static List<String> reasons(AttributeElement attribute, StructureElement root) {
    PropertyElement property = attribute.component();
    List<String> reasons = new ArrayList<>();
    if (property.isKey()) {
      reasons.add("it is part of the table's key");
    }
    for (IndexElement index : IndexElement.of(root)) {
      boolean holds =
          index.partition().contains(attribute.name())
              || index.sort().contains(attribute.name())
              || index.include().contains(property.name());
      if (holds) {
        reasons.add("index \"" + index.name() + "\" holds it");
      }
    }
    Optional<String> kept = UpkeepRule.ANNOTATIONS.stream().filter(property::has).findFirst();
    kept.ifPresent(annotation -> reasons.add("it is annotated with @" + annotation));
    return reasons;
  }

  private static void add(Diagnostic diagnostic, AttributeElement attribute, Report report) {
    report.addOnValue(
        diagnostic, attribute.property().mark(Mark.ATTRIBUTE).orElseThrow(), "aliases");
  }
}
