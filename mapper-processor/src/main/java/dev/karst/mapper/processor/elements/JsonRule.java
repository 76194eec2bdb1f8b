package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.Optional;
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
    for (AttributeElement attribute : entity.attributes()) {
      Optional<Mark> mark = attribute.property().mark(Mark.JSON);
      if (mark.isPresent() && isInKey(attribute, entity.root())) {
        report.add(Diagnostic.jsonKey(attribute.name()), mark.get());
      }
    }
  }

  private static boolean isInKey(AttributeElement attribute, StructureElement root) {
    return attribute.component().isKey()
        || IndexElement.of(root).stream()
            .anyMatch(
                index ->
                    index.partition().contains(attribute.name())
                        || index.sort().contains(attribute.name()));
  }
}
