package dev.karst.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.karst.Karst;
import dev.karst.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Parameters that {@link KarstTest} cannot give, and what it says about them. */
class RefusalTest {
  @Test
  void tables() {
    assertThat(failure(WantsATable.class))
        .contains(
            "@KarstTest gives no Table, for only the test knows its definition: take"
                + " dev.karst.Karst as the parameter, and call its table(…)");
  }

  @Test
  void typesOfOthersAreLeftToOthers() {
    assertThat(failure(WantsAnOrder.class)).contains("No ParameterResolver registered");
  }

  @Test
  void factoriesThatAreNone() {
    assertThat(failure(WantsANoFactory.class)).contains("No ParameterResolver registered");
    assertThat(failure(WantsNothing.class)).contains("Nothing.on(Karst) returned null");
  }

  @Test
  void repositoriesThatFail() {
    assertThat(failure(WantsABroken.class)).contains("broken on purpose");
  }

  @Test
  void whatRunsOnceForAClass() {
    String expected =
        "@KarstTest opens a database for each test, and this runs once for the whole class: take"
            + " Karst as a parameter of the test or of a @BeforeEach method";
    assertThat(failure(BeforeAllTests.class)).contains(expected);
    assertThat(failure(OneConstructor.class)).contains(expected);
  }

  @Test
  void limitsThatAreNone() {
    assertThat(failure(TooSmall.class)).contains("the limit is 25 to 100: items=5");
  }

  /** The message of the only failure of a class. */
  static String failure(Class<?> testClass) {
    List<String> messages = new ArrayList<>();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(testClass))
        .execute()
        .allEvents()
        .finished()
        .stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .forEach(
            result -> result.getThrowable().map(Throwable::getMessage).ifPresent(messages::add));
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  @KarstTest
  static class WantsATable {
    @Test
    void test(Table table) {}
  }

  @KarstTest
  static class WantsAnOrder {
    @Test
    void test(Order order) {}
  }

  @KarstTest
  static class WantsANoFactory {
    @Test
    void test(NoFactory value) {}
  }

  @KarstTest
  static class WantsNothing {
    @Test
    void test(Nothing value) {}
  }

  @KarstTest
  static class WantsABroken {
    @Test
    void test(Broken value) {}
  }

  @KarstTest
  static class BeforeAllTests {
    @BeforeAll
    static void all(Karst karst) {}

    @Test
    void test() {}
  }

  @KarstTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneConstructor {
    OneConstructor(Karst karst) {}

    @Test
    void test() {}
  }

  @KarstTest(transactionLimit = 5)
  static class TooSmall {
    @Test
    void test(Karst karst) {}
  }

  /** Its factory makes something else. */
  static final class NoFactory {
    public static String on(Karst karst) {
      return "of " + karst.tableNames();
    }
  }

  /** Its factory makes nothing. */
  static final class Nothing {
    public static Nothing on(Karst karst) {
      return null;
    }
  }

  /** Its factory fails. */
  static final class Broken {
    public static Broken on(Karst karst) {
      if (karst.tableNames().isEmpty()) {
        throw new IllegalStateException("broken on purpose");
      }
      return new Broken();
    }
  }
}
