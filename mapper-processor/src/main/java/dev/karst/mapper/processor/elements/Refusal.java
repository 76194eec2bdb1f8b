package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.Optional;

/** A type that cannot be stored, and why. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;
  private final transient Optional<Mark> mark;

  Refusal(Diagnostic diagnostic) {
    this(diagnostic, Optional.empty());
  }

  /**
   * @param mark the annotation whose value is at fault
   */
  Refusal(Diagnostic diagnostic, Optional<Mark> mark) {
    super(diagnostic.text(), null, false, false);
    this.diagnostic = diagnostic;
    this.mark = mark;
  }

  /** The same of the value of an annotation. */
  Refusal on(Mark place) {
    return new Refusal(diagnostic, Optional.of(place));
  }

  /** Tells it of a component. */
  void reportOn(PropertyElement property, Report report) {
    if (mark.isPresent()) {
      report.addOnValue(diagnostic, mark.get());
    } else {
      report.add(diagnostic, property.place());
    }
  }
}
