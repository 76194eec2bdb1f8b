package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.StoreUnavailableException;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.stream.StartingPosition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;

/**
 * The verification that the Reactive Streams specification comes with, rule by rule. Rules that it
 * skips for a publisher count as failed: all apply.
 */
class ChangePublisherTckTest {
  /** How rules are named that the kit lists without a check. */
  private static final String NOT_VERIFIED = "untested_";

  @TestFactory
  Stream<DynamicTest> rules() {
    return ruleMethods().map(rule -> DynamicTest.dynamicTest(rule.getName(), () -> verify(rule)));
  }

  private static Stream<Method> ruleMethods() {
    return Arrays.stream(Verification.class.getMethods())
        .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
        .filter(method -> !method.getName().startsWith(NOT_VERIFIED))
        .sorted(Comparator.comparing(Method::getName));
  }

  private static void verify(Method rule) throws Exception {
    Verification verification = new Verification();
    verification.setUp();
    try {
      rule.invoke(verification);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    }
  }

  @Test
  void thereAreRules() {
    assertThat(ruleMethods()).hasSizeGreaterThan(30);
  }

  /** Publishes as many changes as a rule asks for. */
  private static final class Verification extends PublisherVerification<StreamRecord> {
    Verification() {
      super(new TestEnvironment(500, 50));
    }

    @Override
    public Publisher<StreamRecord> createPublisher(long elements) {
      FakeSource source = new FakeSource(new HandClock());
      for (long n = 0; n < elements && n < 10_000; n++) {
        source.put("a", n);
      }
      if (elements < 10_000) {
        source.disable();
      }
      return FlowAdapters.toPublisher(
          new ChangePublisher(source, StartingPosition.trimHorizon(), new ActiveConsumers()));
    }

    @Override
    public Publisher<StreamRecord> createFailedPublisher() {
      FakeSource source = new FakeSource(new HandClock());
      source.failWith(new StoreUnavailableException("closed"));
      return FlowAdapters.toPublisher(
          new ChangePublisher(source, StartingPosition.trimHorizon(), new ActiveConsumers()));
    }
  }
}
