package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** A component is stored in one way, if anyone says how. */
final class FormRule implements Rule {
  /** What says how, in the order in which they are looked at. */
  private static final List<String> FORMS =
      List.of(Mark.CONVERT_WITH, Mark.JSON, Mark.FLATTEN, Mark.UNMAPPED);

  /** What a form does not go with, the forms behind it included. */
  private static final List<String> OTHERS = others();

  private static List<String> others() {
    List<String> others = new ArrayList<>(FORMS);
    others.addAll(UpkeepRule.ANNOTATIONS);
    others.add(Mark.IGNORE);
    return List.copyOf(others);
  }

  @Override
  public void check(EntityElement entity, Report report) {
    for (StructureElement structure : entity.structures()) {
      for (PropertyElement property : structure.properties()) {
        FORMS.stream().filter(property::has).forEach(form -> check(form, property, report));
      }
    }
  }

  private static void check(String form, PropertyElement property, Report report) {
    OTHERS.stream()
        .skip(OTHERS.indexOf(form) + 1L)
        .filter(property::has)
        .forEach(
            other ->
                report.add(
                    Diagnostic.twoForms(property.name(), form, other),
                    property.mark(other).orElseThrow()));
  }
}
