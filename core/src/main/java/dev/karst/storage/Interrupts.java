package dev.karst.storage;

import java.util.function.Supplier;

/**
 * Runs a step with the thread's interrupt put aside: an interrupt closes the file channels that it
 * finds in use, and a database keeps its own for long.
 */
public final class Interrupts {
  private Interrupts() {}

  /** What the step gives; an interrupt that came before or during it stands again afterwards. */
  public static <T> T putAside(Supplier<T> step) {
    boolean interrupted = Thread.interrupted();
    try {
      return step.get();
    } finally {
      restore(interrupted);
    }
  }

  /** Interrupts the calling thread if it had been. */
  public static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
