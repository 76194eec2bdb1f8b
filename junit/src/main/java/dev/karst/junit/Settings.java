package dev.karst.junit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/** How the databases of a test class are opened. */
record Settings(boolean directory, int transactionLimit) {
  /** What is said on the class, else on the one that it is nested in. */
  static Settings of(Class<?> testClass) {
    for (@Nullable Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
      Optional<KarstTest> said = AnnotationSupport.findAnnotation(type, KarstTest.class);
      if (said.isPresent()) {
        return new Settings(said.get().directory(), said.get().transactionLimit());
      }
    }
    return new Settings(false, 25); // the extension was registered without the annotation
  }
}
