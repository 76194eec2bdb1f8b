package dev.karst.junit;

import dev.karst.Karst;

/** What is said to the author of a test. */
final class Messages {
  private static final String GIVEN =
      "dev.karst.Karst, dev.karst.operation.Operations, a generated repository, DynamoDbClient or"
          + " DynamoDbAsyncClient";

  private Messages() {}

  /** Whether a type is one of Karst's own, so that nobody else will give it. */
  static boolean hasAdviceFor(Class<?> type) {
    return type.getClassLoader() == Karst.class.getClassLoader()
        && type.getPackage() == Karst.class.getPackage();
  }

  static String adviceFor(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "Table", "TypedTable" ->
          "@KarstTest gives no "
              + type.getSimpleName()
              + ", for only the test knows its definition: take dev.karst.Karst as the parameter,"
              + " and call its table(…)";
      default -> "@KarstTest gives no " + type.getName() + ", but " + GIVEN;
    };
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

  static String nothing(Class<?> type) {
    return type.getName() + ".on(Karst) returned null";
  }
}
