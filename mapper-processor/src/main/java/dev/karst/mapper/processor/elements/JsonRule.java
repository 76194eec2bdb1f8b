package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import javax.lang.model.util.Elements;

/** What is JSON can be written and read, and nothing is found by it. */
final class JsonRule implements Rule {
  private static final String JACKSON = "tools.jackson.databind.json.JsonMapper";

  private final Elements elements;

  JsonRule(Elements elements) {
    this.elements = elements;
  }

  @Override
  public void check(EntityElement entity, Report report) {
    boolean missing = elements.getTypeElement(JACKSON) == null;
    for (StructureElement structure : entity.structures()) {
      for (PropertyElement property : structure.with(Mark.JSON)) {
        if (missing) {
          report.add(Diagnostic.noJackson(property.name()), property.mark(Mark.JSON).orElseThrow());
        }
      }
    }
    for (PropertyElement property : entity.root().with(Mark.JSON)) {
      if (isInKey(property, entity.root())) {
        report.add(Diagnostic.jsonKey(property.name()), property.mark(Mark.JSON).orElseThrow());
      }
    }
  }

  private static boolean isInKey(PropertyElement property, StructureElement root) {
    return property.isKey()
        || IndexElement.of(root).stream()
            .anyMatch(
                index ->
                    index.partition().contains(property.name())
                        || index.sort().contains(property.name()));
  }
}
