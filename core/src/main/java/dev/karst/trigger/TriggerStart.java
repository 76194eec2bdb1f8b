package dev.karst.trigger;

import dev.karst.error.FilterMessages;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.Operations;
import dev.karst.stream.ChangeReader;
import dev.karst.stream.ChangeSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts triggers together and starts them. */
final class TriggerStart {
  private static final Logger LOG = LoggerFactory.getLogger(TriggerStart.class);
  private static final Logger CHECKPOINT_LOG = LoggerFactory.getLogger(CheckpointKeeper.class);

  private final ChangeSource source;
  private final Operations operations;
  private final Clock clock;
  private final ActiveConsumers active;
  private final LongSupplier nanoTime;

  TriggerStart(
      ChangeSource source,
      Operations operations,
      Clock clock,
      ActiveConsumers active,
      LongSupplier nanoTime) {
    this.source = source;
    this.operations = operations;
    this.clock = clock;
    this.active = active;
    this.nanoTime = nanoTime;
  }

  Trigger start(TriggerSettings settings) {
    String table = source.tableName();
    // With one lane nobody asks for it.
    String partitionKey = settings.lanes() == 1 ? "" : partitionKey(table);
    settings.name().ifPresent(name -> active.claim(ActiveConsumers.Kind.TRIGGER, table, name));
    RunningTrigger trigger = claimed(settings, partitionKey);
    trigger.begin(); // from here on it gives back by itself what it has
    return trigger;
  }

  /** A trigger that has not begun; gives its name back if there is none. */
  private RunningTrigger claimed(TriggerSettings settings, String partitionKey) {
    boolean isReady = false;
    try {
      RunningTrigger trigger = reading(settings, partitionKey);
      isReady = true;
      return trigger;
    } finally {
      if (!isReady) {
        release(settings);
      }
    }
  }

  private String partitionKey(String table) {
    return KeyAttributes.partitionKey(
        operations.describeTable(new DescribeTableRequest(table)).table());
  }

  private void release(AtWork ended, TriggerSettings settings) {
    active.leave(ended);
    release(settings);
  }

  private void release(TriggerSettings settings) {
    settings
        .name()
        .ifPresent(name -> active.release(ActiveConsumers.Kind.TRIGGER, source.tableName(), name));
  }

  private RunningTrigger reading(TriggerSettings settings, String partitionKey) {
    TriggerIdentity identity =
        new TriggerIdentity(settings.name(), source.tableName(), source::isClosed);
    ChangeReader reader =
        settings
            .name()
            .map(name -> NamedReading.open(source, name, settings.start(), identity.label()))
            .orElseGet(() -> source.read(settings.start(), identity.label()));
    boolean isReady = false;
    try {
      TriggerParts parts = parts(settings, identity, reader, partitionKey);
      RunningTrigger trigger =
          new RunningTrigger(
              identity, reader, parts, settings, clock, ended -> release(ended, settings));
      active.enter(trigger);
      settings
          .filters()
          .forEach(
              filter ->
                  filter
                      .numbersComparedWithTexts()
                      .forEach(
                          field ->
                              LOG.warn(FilterMessages.neverMatches(), identity.label(), field)));
      isReady = true;
      return trigger;
    } finally {
      if (!isReady) {
        reader.close();
      }
    }
  }

  private TriggerParts parts(
      TriggerSettings settings,
      TriggerIdentity identity,
      ChangeReader reader,
      String partitionKey) {
    Signal room = new Signal();
    Signal progress = new Signal();
    Watermark watermark = new Watermark(reader.position(), progress);
    Optional<CheckpointKeeper> checkpoint =
        settings
            .name()
            .map(
                name ->
                    new CheckpointKeeper(
                        source.checkpoints(),
                        name,
                        identity.label(),
                        watermark,
                        nanoTime,
                        CHECKPOINT_LOG));
    List<Lane> lanes =
        Stream.generate(() -> lane(settings, identity, watermark, checkpoint, room))
            .limit(settings.lanes())
            .toList();
    Intake intake =
        new Intake(
            reader,
            settings.filters(),
            new Lanes(lanes, partitionKey),
            watermark,
            checkpoint,
            nanoTime);
    return new TriggerParts(intake, lanes, watermark, checkpoint, room, progress);
  }

  private Lane lane(
      TriggerSettings settings,
      TriggerIdentity identity,
      Watermark watermark,
      Optional<CheckpointKeeper> checkpoint,
      Signal room) {
    Delivery delivery =
        new Delivery(
            identity,
            settings.target(),
            settings.backoff(),
            clock,
            nanoTime,
            done -> {
              watermark.finish(done);
              checkpoint.ifPresent(CheckpointKeeper::delivered);
            });
    return new Lane(settings.batches(), delivery, nanoTime, room);
  }
}
