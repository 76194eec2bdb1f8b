package dev.karst.storage.chronicle;

import java.lang.instrument.Instrumentation;
import java.util.Set;

/**
 * The agent form of Karst's jar: {@code -javaagent:karst-core.jar} opens what Chronicle needs at
 * start, for places where a library may not do so by itself.
 */
public final class ModuleAccessAgent {
  private ModuleAccessAgent() {}

  /** Called by the JVM for {@code -javaagent}. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    agentmain(arguments, instrumentation);
  }

  /** Called by the JVM for {@code Launcher-Agent-Class}. */
  public static void agentmain(String arguments, Instrumentation instrumentation) {
    Set<Module> readers = ModuleAccess.readers();
    ModuleAccess.redefine(instrumentation, ModuleAccess.missing(readers), readers);
  }
}
