package dev.karst.mapper.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.AsmClassReader;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * The methods that a class declares, in the order of its source: as setters are called in it, it
 * may show in what objects hold.
 *
 * <p>Reflection gives them in any order, but compilers keep it in the class file. Methods that are
 * not in there, and those of a class without one, which was defined at run time, are ordered by
 * name.
 */
final class DeclaredMethods {
  private DeclaredMethods() {}

  /** Without those of the compiler. */
  static List<Method> of(Class<?> type) {
    List<String> order = order(type);
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .sorted(
            Comparator.<Method>comparingInt(each -> position(each, order))
                .thenComparing(Method::getName)
                .thenComparing(TypeText::of))
        .toList();
  }

  private static int position(Method method, List<String> order) {
    int position = order.indexOf(method.getName() + Type.getMethodDescriptor(method));
    return position < 0 ? order.size() : position;
  }

  /** The names and descriptors of the methods in the class file. */
  private static List<String> order(Class<?> type) {
    List<String> order = new ArrayList<>();
    ClassFileLocator.Resolution file = file(type);
    if (file.isResolved()) {
      AsmClassReader.Factory.Default.IMPLICIT
          .make(file.resolve())
          .accept(
              new ClassVisitor(OpenedClassReader.ASM_API) {
                @Override
                public @Nullable MethodVisitor visitMethod(
                    int modifiers,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                  order.add(name + descriptor);
                  return null;
                }
              },
              ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    }
    return order;
  }

  private static ClassFileLocator.Resolution file(Class<?> type) {
    try (ClassFileLocator files = ClassFileLocator.ForClassLoader.of(type.getClassLoader())) {
      return files.locate(type.getName());
    } catch (IOException e) {
      throw new UncheckedIOException("a class file can be read: type=" + type, e);
    }
  }
}
