package dev.karst.storage.chronicle;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

/**
 * Opens packages with the JDK's own trusted lookup, which prints nothing.
 *
 * <p>The lookup is read through {@code sun.misc.Unsafe}, the door Chronicle uses as well: where
 * that is denied, Chronicle cannot run either. Everything is reflective, since naming {@code
 * Unsafe} warns at compile time.
 */
final class QuietOpener {
  /** The first release where using native code unasked prints a warning. */
  private static final int NATIVE_ACCESS_RELEASE = 22;

  private final MethodHandles.Lookup trusted;

  QuietOpener() throws ReflectiveOperationException {
    Class<?> unsafeClass = Class.forName("sun.misc.Unsafe");
    silence(unsafeClass);
    Field instance = unsafeClass.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    Object unsafe = instance.get(null);
    Field lookup = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
    Object base = unsafeClass.getMethod("staticFieldBase", Field.class).invoke(unsafe, lookup);
    Object offset = unsafeClass.getMethod("staticFieldOffset", Field.class).invoke(unsafe, lookup);
    trusted =
        (MethodHandles.Lookup)
            unsafeClass
                .getMethod("getObject", Object.class, long.class)
                .invoke(unsafe, base, offset);
  }

  /** Opens {@code packages} to every unnamed module and to {@code readers}. */
  void open(List<JdkPackage> packages, Set<Module> readers) throws ReflectiveOperationException {
    try {
      MethodHandle openToAll =
          trusted.findVirtual(
              Module.class,
              "implAddOpensToAllUnnamed",
              MethodType.methodType(void.class, String.class));
      MethodHandle openToOne =
          trusted.findVirtual(
              Module.class,
              "implAddOpens",
              MethodType.methodType(void.class, String.class, Module.class));
      for (JdkPackage jdk : packages) {
        Module owner = ModuleLayer.boot().findModule(jdk.module()).orElseThrow();
        openToAll.invokeExact(owner, jdk.name());
        for (Module reader : readers) {
          if (reader.isNamed()) {
            openToOne.invokeExact(owner, jdk.name(), reader);
          }
        }
      }
      if (Runtime.version().feature() >= NATIVE_ACCESS_RELEASE) {
        enableNativeAccess(readers);
      }
    } catch (ReflectiveOperationException | RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new ReflectiveOperationException(impossible);
    }
  }

  private void enableNativeAccess(Set<Module> readers) throws Throwable {
    MethodHandle all =
        trusted.findStatic(
            Module.class,
            "implAddEnableNativeAccessToAllUnnamed",
            MethodType.methodType(void.class));
    all.invokeExact();
    MethodHandle one =
        trusted.findVirtual(
            Module.class, "implAddEnableNativeAccess", MethodType.methodType(Module.class));
    for (Module reader : readers) {
      if (reader.isNamed()) {
        Module unused = (Module) one.invokeExact(reader);
      }
    }
  }

  /** From JDK 24 on, the first use of Unsafe's memory prints a warning; this has it "printed". */
  private static void silence(Class<?> unsafeClass) throws ReflectiveOperationException {
    Method warned;
    try {
      warned = unsafeClass.getDeclaredMethod("trySetMemoryAccessWarned");
    } catch (NoSuchMethodException olderJdk) {
      return;
    }
    warned.setAccessible(true);
    warned.invoke(null);
  }
}
