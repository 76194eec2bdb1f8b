package dev.karst.junit;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.value.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What can be said on {@link KarstTest}. */
@KarstTest
class SettingsTest {
  @Test
  void takesTwentyFiveItemsInATransaction(Karst karst, OrderRepository orders) {
    assertThatThrownBy(() -> putTogether(karst, 26)).isInstanceOf(ValidationException.class);
    assertThat(orders.scan().list()).isEmpty();
  }

  @Nested
  @KarstTest(transactionLimit = 100, directory = true)
  class WithSettingsOfItsOwn {
    @Test
    void takesAHundred(Karst karst, OrderRepository orders) {
      putTogether(karst, 100);
      assertThat(orders.scan().list()).hasSize(100);
    }

    @Nested
    class AndInherited {
      @Test
      void takesAHundred(Karst karst, OrderRepository orders) {
        putTogether(karst, 100);
        assertThat(orders.scan().list()).hasSize(100);
      }
    }
  }

  @Test
  void readsThemOfTheNearestClass() {
    assertThat(Settings.of(SettingsTest.class, List.of()))
        .isEqualTo(new Settings(false, 25, false, 100_000));
    assertThat(
            Settings.of(
                WithSettingsOfItsOwn.AndInherited.class,
                List.of(SettingsTest.class, WithSettingsOfItsOwn.class)))
        .isEqualTo(new Settings(true, 100, false, 100_000));
    assertThat(Settings.of(Derived.class, List.of()))
        .isEqualTo(new Settings(true, 25, false, 100_000));
  }

  /** The class that the tests are written in says nothing; the one they run in does. */
  @Test
  void readsThemOfTheClassThatInheritsNestedTests() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(WithInheritedTests.class))
        .execute()
        .testEvents()
        .assertStatistics(counts -> counts.succeeded(1).failed(0));
  }

  @Test
  void keepsADirectoryWhileTheDatabaseIsOpen() {
    TestDatabase database = TestDatabase.open(new Settings(true, 25, false, 100_000));
    Path directory = database.directory();
    try {
      Karst karst = (Karst) database.give(Karst.class, Gift.of(Karst.class).orElseThrow());
      OrderRepository.on(karst).put(new Order("c1", "o1", 1));
      assertThat(directory).isNotEmptyDirectory();
    } finally {
      database.close();
    }
    assertThat(Files.exists(directory)).isFalse();
  }

  private static void putTogether(Karst karst, int count) {
    List<TransactWriteItem> puts =
        IntStream.range(0, count)
            .mapToObj(
                number ->
                    TransactWriteItem.of(
                        TransactPut.builder(
                                "orders",
                                Item.of(
                                    Map.of(
                                        "customerId", s("c1"),
                                        "orderId", s("o" + number),
                                        "total", n(number))))
                            .build()))
            .toList();
    karst.operations().transactWriteItems(TransactWriteItemsRequest.builder(puts).build());
  }

  @KarstTest(directory = true)
  static class Base {}

  static final class Derived extends Base {}

  abstract static class Tests {
    @Nested
    class Inner {
      @Test
      void takesAHundred(Karst karst, OrderRepository orders) {
        putTogether(karst, 100);
        assertThat(orders.scan().list()).hasSize(100);
      }
    }
  }

  @KarstTest(transactionLimit = 100)
  static class WithInheritedTests extends Tests {}
}
