package dev.karst.mapper.runtime;

import dev.karst.mapper.diagnostic.Diagnostic;

/** A type that cannot be stored, and why. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  Refusal(Diagnostic diagnostic) {
    super(diagnostic.text(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
