package dev.karst.server.cli;

import java.util.Locale;

/** What {@code --durability} may be; picocli shows the names in lower case. */
enum DurabilityOption {
  PROCESS,
  SYNC;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
