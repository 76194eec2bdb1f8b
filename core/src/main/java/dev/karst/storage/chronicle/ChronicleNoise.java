package dev.karst.storage.chronicle;

import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.core.onoes.Slf4jExceptionHandler;
import net.openhft.chronicle.core.onoes.ThreadLocalisedExceptionHandler;

/**
 * Turns down what Chronicle logs: announcements and timings go to SLF4J's debug level. Warnings and
 * errors go to SLF4J as Chronicle has it. What the user set stays.
 */
final class ChronicleNoise {
  private ChronicleNoise() {}

  static synchronized void quiet() {
    setUnlessSet("chronicle.announcer.disable", "true");
    setUnlessSet("chronicle.analytics.disable", "true");
    setUnlessSet("chronicle.disk.monitor.disable", "true");
    if (Jvm.perf() instanceof ThreadLocalisedExceptionHandler perf
        && perf.defaultHandler() == Slf4jExceptionHandler.PERF) {
      Jvm.setPerfExceptionHandler(Slf4jExceptionHandler.DEBUG);
    }
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
