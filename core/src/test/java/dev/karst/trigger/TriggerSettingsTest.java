package dev.karst.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits are those of Lambda's event source mappings. */
class TriggerSettingsTest {
  private final HandClock clock = new HandClock();
  private final FakeSource source = new FakeSource(clock);
  private final ActiveConsumers active = new ActiveConsumers();
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();

  @AfterEach
  void close() {
    karst.close();
  }

  private Trigger.Builder trigger() {
    return new Trigger.Builder(source, karst.operations(), clock, active).nanoTime(clock::nanoTime);
  }

  private static Arguments setting(Consumer<Trigger.Builder> setting, String message) {
    return Arguments.of(setting, message);
  }

  static Stream<Arguments> outOfRange() {
    return Stream.of(
        setting(b -> b.batchSize(0), "Value '0' at 'batchSize'|greater than or equal to 1"),
        setting(
            b -> b.batchSize(10001), "Value '10001' at 'batchSize'|less than or equal to 10000"),
        setting(
            b -> b.batchingWindow(Duration.ofSeconds(-1)),
            "Value 'PT-1S' at 'batchingWindow'|greater than or equal to PT0S"),
        setting(
            b -> b.batchingWindow(Duration.ofSeconds(301)),
            "Value 'PT5M1S' at 'batchingWindow'|less than or equal to PT5M"),
        setting(
            b -> b.parallelizationFactor(0),
            "Value '0' at 'parallelizationFactor'|greater than or equal to 1"),
        setting(
            b -> b.parallelizationFactor(11),
            "Value '11' at 'parallelizationFactor'|less than or equal to 10"),
        setting(
            b -> b.maximumRetryAttempts(-2),
            "Value '-2' at 'maximumRetryAttempts'|greater than or equal to -1"),
        setting(
            b -> b.maximumRetryAttempts(10001),
            "Value '10001' at 'maximumRetryAttempts'|less than or equal to 10000"),
        setting(
            b -> b.maximumRecordAge(Duration.ofSeconds(59)),
            "Value 'PT59S' at 'maximumRecordAge'|greater than or equal to PT1M"),
        setting(
            b -> b.maximumRecordAge(Duration.ofDays(7).plusSeconds(1)),
            "Value 'PT168H1S' at 'maximumRecordAge'|less than or equal to PT168H"));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void refusesWhatIsOutOfRange(Consumer<Trigger.Builder> setting, String message) {
    String expected =
        "1 validation error detected: "
            + message.replace("|", " failed to satisfy constraint: Member must have value ");

    assertThatThrownBy(() -> setting.accept(trigger()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(expected);
  }

  @Test
  void takesTheEndsOfRanges() {
    trigger()
        .named("a".repeat(128))
        .batchSize(10_000)
        .batchSize(1)
        .batchingWindow(Duration.ofSeconds(300))
        .batchingWindow(Duration.ZERO)
        .parallelizationFactor(10)
        .parallelizationFactor(1)
        .maximumRetryAttempts(10_000)
        .maximumRetryAttempts(-1)
        .maximumRecordAge(Duration.ofSeconds(60))
        .maximumRecordAge(Duration.ofDays(7))
        .handler(batch -> {})
        .start()
        .close();
  }

  @Test
  void refusesOtherNames() {
    for (String name : new String[] {"", "a b", "ä", "a".repeat(129)}) {
      assertThatThrownBy(() -> trigger().named(name))
          .hasMessage(
              "1 validation error detected: Value '"
                  + name
                  + "' at 'name' failed to satisfy constraint: Member must satisfy regular"
                  + " expression pattern: [a-zA-Z0-9_.-]{1,128}");
    }
  }

  @Test
  void takesFiveFilters() {
    Trigger.Builder builder = trigger();
    for (int i = 0; i < 5; i++) {
      builder.filter("{\"eventName\":[\"INSERT\"]}");
    }
    assertThatThrownBy(() -> builder.filter("{\"eventName\":[\"INSERT\"]}"))
        .hasMessage(
            "1 validation error detected: Value '6' at 'filters' failed to satisfy constraint:"
                + " Member must have length less than or equal to 5");
    assertThatThrownBy(() -> trigger().filter("{}"))
        .hasMessageStartingWith("Invalid filter pattern definition. Reason: Empty objects");
  }

  /** Lambda takes them, and calls nobody. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'eventname':['INSERT']} | A record has no field 'eventname', but awsRegion, dynamodb,"
            + " eventID, eventName, eventSource, eventSourceARN, eventVersion, userIdentity",
        "{'$or':[{'eventID':['1']},{'NewImage':{'a':{'S':['b']}}}]} | A record has no field"
            + " 'NewImage', but awsRegion, dynamodb, eventID, eventName, eventSource,"
            + " eventSourceARN, eventVersion, userIdentity",
        "{'dynamodb':{'newImage':{'a':{'S':['b']}}}} | A record has no field 'dynamodb.newImage',"
            + " but ApproximateCreationDateTime, Keys, NewImage, OldImage, SequenceNumber,"
            + " SizeBytes, StreamViewType",
        "{'eventName':['INSERT','UPDATE']} | There is no event 'UPDATE', but INSERT, MODIFY,"
            + " REMOVE"
      },
      quoteCharacter = '~')
  void refusesFiltersThatAskForWhatNoRecordHas(String pattern, String reason) {
    assertThatThrownBy(() -> trigger().filter(pattern.replace('\'', '"')))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Invalid filter pattern definition. Reason: " + reason.replace('\'', '"'));
  }

  @Test
  void needsAHandler() {
    assertThatThrownBy(() -> trigger().start())
        .hasMessage(
            "1 validation error detected: Value null at 'handler' failed to satisfy constraint:"
                + " Member must not be null");
  }

  @Test
  void runsOneOfANameAtATime() {
    Trigger.Builder builder = trigger().named("t").handler(batch -> {});
    Trigger first = builder.start();
    assertThat(first).hasToString("Trigger t of table orders, RUNNING");
    assertThatThrownBy(builder::start)
        .isInstanceOf(ResourceInUseException.class)
        .hasMessage(
            "A trigger or subscription of that name is at work already: close it first, or"
                + " choose another name: TableName: orders, name: t");
    trigger().handler(batch -> {}).start().close();
    first.close();
    builder.start().close();
  }

  @Test
  void givesItsNameBackIfItDoesNotStart() {
    Trigger.Builder builder = trigger().named("t").handler(batch -> {});
    source.failWith(new ResourceNotFoundException("gone"));
    assertThatThrownBy(builder::start).hasMessage("gone");
    source.failWith(null);

    builder.start().close();
    assertThat(source.readers()).isZero();
  }

  @Test
  void needsATableWithTheKeyOfFailures() {
    karst.createTable(new TableDefinition("other", KeySchema.simple("trigger", KeyType.S)));
    Trigger.Builder builder = trigger().handler(batch -> {});

    assertThatThrownBy(() -> builder.onFailure("missing").start())
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> builder.onFailure("other").start())
        .hasMessage(
            "A table for failures needs the partition key trigger and the sort key sequenceNumber,"
                + " both of type S: TableName: other");
    assertThatThrownBy(() -> builder.onFailure("orders").start())
        .hasMessage("Failures cannot go to the table whose changes are handled: TableName: orders");
  }
}
