package dev.karst.junit;

import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;

/** How the databases of a test class are opened. */
record Settings(
    boolean directory, int transactionLimit, boolean hideExpiredItems, long itemsPerTable) {
  /**
   * What is said on the class, else on the one that it is nested in.
   *
   * @param enclosing the classes whose instances the test runs within, outermost first; a class may
   *     inherit those nested in it, so they are not always the ones it is written in
   */
  static Settings of(Class<?> testClass, List<Class<?>> enclosing) {
    KarstTest said =
        AnnotationSupport.findAnnotation(testClass, KarstTest.class, enclosing).orElseThrow();
    return new Settings(
        said.directory(), said.transactionLimit(), said.hideExpiredItems(), said.itemsPerTable());
  }
}
