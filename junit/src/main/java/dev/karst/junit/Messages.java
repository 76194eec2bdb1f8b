package dev.karst.junit;

import dev.karst.Table;
import dev.karst.TypedTable;
import java.time.Duration;

/** What is said to the author of a test. */
final class Messages {
  private Messages() {}

  /**
   * Whether a type is one that this extension is likely to be asked for in vain. All others are
   * left to other extensions: JUnit refuses a parameter that two of them would give.
   */
  static boolean hasAdviceFor(Class<?> type) {
    return type == Table.class || type == TypedTable.class;
  }

  static String adviceFor(Class<?> type) {
    return "@KarstTest gives no "
        + type.getSimpleName()
        + ", for only the test knows its definition: take dev.karst.Karst as the parameter,"
        + " and call its table(…)";
  }

  static String noTest(Class<?> type) {
    return "@KarstTest opens a database for each test, and this runs once for the whole class: take"
        + " "
        + type.getSimpleName()
        + " as a parameter of the test or of a @BeforeEach method";
  }

  static String noBridge(Class<?> type) {
    return "@KarstTest gives a "
        + type.getSimpleName()
        + " if dev.karst:karst-aws is on the class path, and it is not: add it with scope test";
  }

  static String backwards(Duration duration) {
    return "Time does not go back: duration=" + duration;
  }

  static String nothing(Class<?> type) {
    return type.getName() + ".on(Karst) returned null";
  }
}
