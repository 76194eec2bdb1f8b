package dev.karst.mapper.processor.elements;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** What is wrong with one entity, all of it. */
public final class Report {
  private record Finding(
      Diagnostic diagnostic,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {}

  private final List<Finding> findings = new ArrayList<>();

  public void add(Diagnostic diagnostic, Element element) {
    findings.add(new Finding(diagnostic, element, null, null));
  }

  void add(Diagnostic diagnostic, Mark mark) {
    findings.add(new Finding(diagnostic, mark.place(), mark.annotation(), null));
  }

  /** Stands on the annotation's value. */
  void addOnValue(Diagnostic diagnostic, Mark mark) {
    findings.add(new Finding(diagnostic, mark.place(), mark.annotation(), mark.value()));
  }

  public boolean isClean() {
    return findings.isEmpty();
  }

  public void printTo(Messager messager) {
    for (Finding finding : findings) {
      messager.printMessage(
          Kind.ERROR,
          finding.diagnostic().text(),
          finding.element(),
          finding.annotation(),
          finding.value());
    }
  }
}
