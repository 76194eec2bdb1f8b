package dev.karst.mapper.runtime;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.mapper.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A class has no repository, with everything that is wrong about it. */
public final class UnmappableException extends KarstException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  UnmappableException(Class<?> type, List<Diagnostic> diagnostics) {
    super(ErrorCode.MAPPING, message(type, diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  private static String message(Class<?> type, List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(Diagnostic::text)
        .collect(
            Collectors.joining(
                "\n  ", "There can be no repository of " + type.getName() + ":\n  ", ""));
  }

  /** What is wrong, in the words of the annotation processor. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
