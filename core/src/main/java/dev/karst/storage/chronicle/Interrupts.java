package dev.karst.storage.chronicle;

import java.util.function.Supplier;

/**
 * Runs a step with the thread's interrupt put aside: an interrupt closes the file channels that it
 * finds in use, and Chronicle keeps its own for long.
 */
final class Interrupts {
  private Interrupts() {}

  static <T> T putAside(Supplier<T> step) {
    boolean interrupted = Thread.interrupted();
    try {
      return step.get();
    } finally {
      restore(interrupted);
    }
  }

  static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
