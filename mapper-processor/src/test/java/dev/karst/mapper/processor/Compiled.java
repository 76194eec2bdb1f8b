package dev.karst.mapper.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;

/** The classes of a compilation, to be run. */
final class Compiled extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

  Compiled(Compilation compilation) {
    super(Compiled.class.getClassLoader());
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == Kind.CLASS) {
        String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
        classes.put(path.replace(".class", "").replace('/', '.'), bytes(file));
      }
    }
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all classes. */
  Set<String> names() {
    return Set.copyOf(classes.keySet());
  }

  /** Writes class files as a compiler does. */
  void writeTo(Path directory) {
    classes.forEach(
        (name, bytes) -> {
          Path file = directory.resolve(name.replace('.', '/') + ".class");
          try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Calls a static method that takes the arguments, and throws what it throws. */
  Object call(String type, String name, Object... arguments) throws Exception {
    for (Method method : loadClass(type).getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        try {
          return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause() instanceof Exception cause ? cause : e;
        }
      }
    }
    throw new NoSuchMethodException(type + "." + name);
  }
}
