package dev.karst.storage.chronicle;

import java.util.List;

/** A package inside the JDK that Chronicle reaches by reflection. */
record JdkPackage(String module, String name) {
  /** All that Chronicle Map, Queue and their run-time compiler were seen to need. */
  static final List<JdkPackage> NEEDED =
      List.of(
          new JdkPackage("java.base", "java.lang"),
          new JdkPackage("java.base", "java.lang.reflect"),
          new JdkPackage("java.base", "java.io"),
          new JdkPackage("java.base", "java.nio"),
          new JdkPackage("java.base", "java.util"),
          new JdkPackage("java.base", "sun.nio.ch"),
          new JdkPackage("java.base", "jdk.internal.ref"),
          new JdkPackage("java.base", "jdk.internal.misc"),
          new JdkPackage("jdk.compiler", "com.sun.tools.javac.api"),
          new JdkPackage("jdk.compiler", "com.sun.tools.javac.file"));

  /** Whether code in {@code reader} may reflect on this package's members. */
  boolean isOpenTo(Module reader) {
    return ModuleLayer.boot()
        .findModule(module)
        .map(owner -> !owner.getPackages().contains(name) || owner.isOpen(name, reader))
        .orElse(false);
  }

  /** The option of {@code java} that opens this package. */
  String flag(String readers) {
    return "--add-opens=" + module + "/" + name + "=" + readers;
  }
}
