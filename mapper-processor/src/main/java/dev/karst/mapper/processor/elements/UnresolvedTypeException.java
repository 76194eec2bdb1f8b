package dev.karst.mapper.processor.elements;

import dev.karst.mapper.diagnostic.Diagnostic;
import javax.lang.model.element.Element;

/**
 * A type that another processor may still generate or finish: look at the entity again in the next
 * round.
 */
public final class UnresolvedTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Report report = new Report();

  /** A type that does not exist, which the compiler reports if it stays so. */
  UnresolvedTypeException(String type) {
    super(type, null, false, false);
  }

  /** A type that is not finished, and what to say if it stays so. */
  UnresolvedTypeException(Element place, Diagnostic diagnostic) {
    super(place.toString(), null, false, false);
    report.add(diagnostic, place);
  }

  /** What to say if there is no next round. */
  public Report report() {
    return report;
  }
}
