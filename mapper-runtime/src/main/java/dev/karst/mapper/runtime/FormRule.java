package dev.karst.mapper.runtime;

import dev.karst.mapper.ConvertWith;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.Ignore;
import dev.karst.mapper.Json;
import dev.karst.mapper.Unmapped;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** A component is stored in one way, if anyone says how. */
final class FormRule implements Rule {
  /** What says how, in the order in which they are looked at. */
  private static final List<Class<? extends Annotation>> FORMS =
      List.of(ConvertWith.class, Json.class, Flatten.class, Unmapped.class);

  /** What a form does not go with, the forms behind it included. */
  private static final List<Class<? extends Annotation>> OTHERS = others();

  private static List<Class<? extends Annotation>> others() {
    List<Class<? extends Annotation>> others = new ArrayList<>(FORMS);
    others.addAll(UpkeepRules.ANNOTATIONS);
    others.add(Ignore.class);
    return List.copyOf(others);
  }

  @Override
  public void check(Entity entity, Report report) {
    for (Structure structure : entity.structures()) {
      for (Property property : structure.properties()) {
        FORMS.stream()
            .filter(property::has)
            .forEach(form -> check(form, property, structure, report));
      }
    }
  }

  private static void check(
      Class<? extends Annotation> form, Property property, Structure structure, Report report) {
    OTHERS.stream()
        .skip(OTHERS.indexOf(form) + 1L)
        .filter(property::has)
        .forEach(
            other ->
                report.add(
                    Diagnostic.twoForms(
                        property.name(), form.getSimpleName(), other.getSimpleName()),
                    structure,
                    property));
  }
}
