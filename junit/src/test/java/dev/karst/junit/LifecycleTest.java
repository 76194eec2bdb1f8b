package dev.karst.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.karst.Karst;
import dev.karst.error.StoreUnavailableException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventStatistics;
import org.junit.platform.testkit.engine.Events;

/** When the databases of tests are opened and closed. */
class LifecycleTest {
  private static final Queue<Karst> SEEN = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void closesTheDatabaseOfAPassedAndOfAFailedTest() {
    run(PassesAndFails.class).assertStatistics(counts -> counts.succeeded(1).failed(1));
    assertAllDifferentAndClosed(2);
  }

  @Test
  void closesTheDatabaseOfAConstructorThatFails() {
    run(FailsInItsConstructor.class).assertStatistics(counts -> counts.failed(1));
    assertAllDifferentAndClosed(1);
  }

  @Test
  void opensOneForEachTestOfASharedInstance() {
    run(OneInstance.class).assertStatistics(LifecycleTest::allPass);
    assertAllDifferentAndClosed(2);
  }

  @Test
  void keepsTestsApartThatRunAtTheSameTime() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(AtTheSameTime.class))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
        .execute()
        .testEvents()
        .assertStatistics(LifecycleTest::allPass);
    assertAllDifferentAndClosed(2);
  }

  private static void allPass(EventStatistics counts) {
    counts.succeeded(2).failed(0);
  }

  private static Events run(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(testClass))
        .execute()
        .testEvents();
  }

  private static void assertAllDifferentAndClosed(int count) {
    Set<Karst> different = ConcurrentHashMap.newKeySet();
    different.addAll(SEEN);
    assertThat(different).hasSize(count);
    assertThat(different)
        .allSatisfy(
            karst ->
                assertThatThrownBy(() -> OrderRepository.on(karst))
                    .isInstanceOf(StoreUnavailableException.class));
  }

  @KarstTest
  static class PassesAndFails {
    @Test
    void passes(Karst karst) {
      SEEN.add(karst);
    }

    @Test
    void fails(Karst karst) {
      SEEN.add(karst);
      throw new AssertionError("on purpose");
    }
  }

  @KarstTest
  static class FailsInItsConstructor {
    FailsInItsConstructor(Karst karst) {
      SEEN.add(karst);
      throw new IllegalStateException("on purpose");
    }

    @Test
    void isNotReached() {}
  }

  @KarstTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    @BeforeEach
    void see(Karst karst) {
      SEEN.add(karst);
    }

    @Test
    void one(OrderRepository orders) {
      assertAlone(orders);
    }

    @Test
    void other(OrderRepository orders) {
      assertAlone(orders);
    }
  }

  @KarstTest
  static class AtTheSameTime {
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @Test
    void one(Karst karst, OrderRepository orders) throws Exception {
      meet(karst, orders);
    }

    @Test
    void other(Karst karst, OrderRepository orders) throws Exception {
      meet(karst, orders);
    }

    private static void meet(Karst karst, OrderRepository orders) throws Exception {
      SEEN.add(karst);
      BOTH.await(30, TimeUnit.SECONDS);
      assertAlone(orders);
      BOTH.await(30, TimeUnit.SECONDS);
    }
  }

  private static void assertAlone(OrderRepository orders) {
    assertThat(orders.scan().list()).isEmpty();
    orders.put(new Order("c1", "only", 100));
    assertThat(orders.scan().list()).hasSize(1);
  }
}
