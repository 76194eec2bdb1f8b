package dev.karst.mapper.processor.elements;

import com.google.auto.common.MoreTypes;
import dev.karst.mapper.diagnostic.Diagnostic;
import dev.karst.mapper.diagnostic.ScalarText;
import dev.karst.mapper.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** A default is a value of its component, which may be absent and has no empty value. */
final class DefaultValueRule implements Rule {
  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      boolean root = structure.equals(entity.root());
      for (PropertyElement property : structure.with(Mark.DEFAULT_VALUE)) {
        Mark mark = property.mark(Mark.DEFAULT_VALUE).orElseThrow();
        Optional<String> reason = root ? reason(property) : Optional.empty();
        if (reason.isPresent()) {
          report.add(Diagnostic.noDefault(property.name(), reason.get()), mark);
        } else {
          checkValue(property, mark, entity, report);
        }
      }
    }
  }

  /** Why it is never absent, or not for anyone to say what it is then. */
  private static Optional<String> reason(PropertyElement property) {
    if (property.isKey()) {
      return Optional.of("every item has its key");
    }
    return UpkeepRule.ANNOTATIONS.stream()
        .filter(property::has)
        .findFirst()
        .map(annotation -> "it is annotated with @" + annotation);
  }

  private static void checkValue(
      PropertyElement property, Mark mark, EntityElement entity, Report report) {
    String type = TypeText.of(property.type());
    ValueType stored;
    try {
      stored = entity.types().read(property);
    } catch (Refusal e) {
      return; // another rule says so
    }
    if (!property.isStored()) {
      report.add(Diagnostic.noDefault(property.name(), "it is not stored"), mark);
    } else if (property.has(Mark.CONVERT_WITH)) {
      report.add(Diagnostic.noDefault(property.name(), "it has a converter"), mark);
    } else if (property.has(Mark.JSON)) {
      report.add(Diagnostic.noDefault(property.name(), "it is stored as JSON"), mark);
    } else if (stored instanceof ValueType.Constant) {
      checkConstant(property, mark, report);
    } else {
      Optional<ScalarText> texts =
          stored instanceof ValueType.Basic basic
              ? ScalarText.of(basic.scalar().boxed().toString())
              : Optional.empty();
      if (texts.isEmpty()) {
        String reason = type + " is not stored as one text, number or boolean";
        report.add(Diagnostic.noDefault(property.name(), reason), mark);
      } else if (!texts.get().fits(mark.text())) {
        String fitting = texts.get().description();
        report.addOnValue(
            Diagnostic.unfitDefault(property.name(), type, mark.text(), fitting), mark);
      }
    }
  }

  private static void checkConstant(PropertyElement property, Mark mark, Report report) {
    List<String> constants =
        MoreTypes.asTypeElement(property.type()).getEnclosedElements().stream()
            .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
            .map(Element::getSimpleName)
            .map(Object::toString)
            .toList();
    if (!constants.contains(mark.text())) {
      report.addOnValue(
          Diagnostic.unfitDefault(
              property.name(),
              TypeText.of(property.type()),
              mark.text(),
              "one of " + String.join(", ", constants)),
          mark);
    }
  }
}
