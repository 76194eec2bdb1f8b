package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;

import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.Batch;
import dev.karst.trigger.Trigger;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.nio.file.Path;

/**
 * The process that {@link TriggerCrashTest} kills: writes numbered items, and has a trigger say
 * which it was told. It says what was acknowledged, and what the trigger handled.
 */
final class CrashConsumer {
  static final String WRITTEN = "written";
  static final String HANDLED = "handled";
  static final String NAME = "counter";
  static final TableDefinition TABLE =
      new TableDefinition("numbers", KeySchema.composite("lane", KeyType.S, "number", KeyType.N));

  private static final int LANES = 7;

  private CrashConsumer() {}

  /**
   * Runs until it is killed.
   *
   * @param arguments the directory, and the first number to write
   */
  public static void main(String[] arguments) {
    Karst karst = Karst.at(Path.of(arguments[0])).itemsPerTable(100_000).open();
    Table table = karst.table(TABLE);
    if (karst.describeTable("numbers").changeData().stream().isEmpty()) {
      karst.enableStream("numbers", StreamViewType.NEW_IMAGE);
    }
    trigger(karst, CrashConsumer::say);
    for (long number = Long.parseLong(arguments[1]); ; number++) {
      table.put(Item.of("lane", s("lane " + number % LANES), "number", n(number)));
      System.out.println(WRITTEN + " " + number);
    }
  }

  interface Told {
    void number(String lane, long number);
  }

  static Trigger trigger(Karst karst, Told told) {
    return karst
        .trigger("numbers")
        .named(NAME)
        .startingPosition(StartingPosition.trimHorizon())
        .batchSize(20)
        .parallelizationFactor(3)
        .handler(batch -> handle(batch, told))
        .start();
  }

  private static void handle(Batch batch, Told told) {
    for (StreamRecord record : batch.records()) {
      AttributeValue lane = record.keys().get("lane").orElseThrow();
      AttributeValue number = record.keys().get("number").orElseThrow();
      told.number(
          ((AttributeValue.S) lane).value(), ((AttributeValue.N) number).value().longValueExact());
    }
  }

  private static void say(String lane, long number) {
    System.out.println(HANDLED + " " + number);
  }
}
