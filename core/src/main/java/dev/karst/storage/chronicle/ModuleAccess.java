package dev.karst.storage.chronicle;

import dev.karst.error.Messages;
import dev.karst.error.UnsupportedEnvironmentException;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/**
 * Opens to Chronicle the packages of the JDK it needs, so that users need no {@code --add-opens}.
 *
 * <p>Must run before any class of Chronicle is loaded: their static initialisers reflect on the
 * JDK.
 */
final class ModuleAccess {
  private static boolean ensured;

  private ModuleAccess() {}

  /**
   * Returns when Chronicle can run.
   *
   * @throws UnsupportedEnvironmentException naming the options to start {@code java} with, when no
   *     way to open the packages works here
   */
  static synchronized void ensure() {
    if (ensured) {
      return;
    }
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      throw new UnsupportedEnvironmentException(
          Messages.noCompiler(System.getProperty("java.home", "")));
    }
    Set<Module> readers = readers();
    List<Throwable> failures = new ArrayList<>();
    try {
      new QuietOpener().open(missing(readers), readers);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
      if (failure.getCause() instanceof UnsupportedOperationException) {
        throw new UnsupportedEnvironmentException(Messages.unsafeDenied(), failure);
      }
      failures.add(failure);
    }
    if (!missing(readers).isEmpty()) {
      try {
        redefine(ByteBuddyAgent.install(), missing(readers), readers);
      } catch (RuntimeException | LinkageError failure) {
        failures.add(failure);
      }
    }
    List<JdkPackage> missing = missing(readers);
    if (!missing.isEmpty()) {
      UnsupportedEnvironmentException failed =
          new UnsupportedEnvironmentException(
              closedMessage(missing, readerNames(readers)),
              failures.isEmpty() ? null : failures.get(0));
      failures.stream().skip(1).forEach(failed::addSuppressed);
      throw failed;
    }
    ensured = true;
  }

  /** Opens through an agent's power; prints a notice from JDK 21 on, so it is not the first way. */
  static void redefine(
      Instrumentation instrumentation, List<JdkPackage> packages, Set<Module> readers) {
    Map<String, List<JdkPackage>> byModule =
        packages.stream().collect(Collectors.groupingBy(JdkPackage::module));
    byModule.forEach(
        (name, opened) ->
            ModuleLayer.boot()
                .findModule(name)
                .ifPresent(
                    module ->
                        instrumentation.redefineModule(
                            module,
                            Set.of(),
                            Map.of(),
                            opened.stream()
                                .collect(Collectors.toMap(JdkPackage::name, any -> readers)),
                            Set.of(),
                            Map.of())));
  }

  /** The modules that hold Karst and Chronicle: on the class path, the one unnamed module. */
  static Set<Module> readers() {
    Module own = ModuleAccess.class.getModule();
    Set<Module> readers = new LinkedHashSet<>();
    readers.add(own);
    @Nullable ModuleLayer layer = own.getLayer();
    if (layer != null) {
      readers.add(ModuleAccess.class.getClassLoader().getUnnamedModule());
      layer.modules().stream()
          .filter(
              module -> module.getPackages().stream().anyMatch(p -> p.startsWith("net.openhft.")))
          .forEach(readers::add);
    }
    return readers;
  }

  static List<JdkPackage> missing(Set<Module> readers) {
    return JdkPackage.NEEDED.stream()
        .filter(jdk -> !readers.stream().allMatch(jdk::isOpenTo))
        .toList();
  }

  private static String readerNames(Set<Module> readers) {
    return readers.stream()
        .map(module -> module.isNamed() ? module.getName() : "ALL-UNNAMED")
        .distinct()
        .collect(Collectors.joining(","));
  }

  static String closedMessage(List<JdkPackage> closed, String readers) {
    String flags =
        closed.stream()
            .map(jdk -> "  " + jdk.flag(readers))
            .collect(Collectors.joining(System.lineSeparator()));
    return Messages.closedPackages(flags);
  }
}
