package dev.karst.trigger;

import dev.karst.error.TriggerMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Operations;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.StartingPosition;
import dev.karst.trigger.filter.FilterPattern;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the changes of a table to a handler, in batches: what Lambda's event source mappings do.
 * Safe for use by many threads.
 *
 * <p>Every change is handled at least once, and changes of one partition key in their order. A
 * change that cannot be handled holds back those behind it until it is, or is given up. A trigger
 * with a name goes on where it stopped, also after a restart; changes that were handled shortly
 * before may be handled again.
 *
 * <p>It ends by itself when its stream is disabled or its table deleted and all that was read is
 * handled. The database closes it when it is closed itself. Its threads are daemons: they keep no
 * program from ending.
 */
public interface Trigger extends AutoCloseable {
  /** What it is doing. */
  TriggerState state();

  /** Why it is {@link TriggerState#FAILED}. */
  Optional<Throwable> failure();

  /** How far it is behind. {@link Lag#commits} counts also what it has not read yet. */
  Lag lag();

  /**
   * Waits until everything up to now is handled or given up.
   *
   * @return whether it is; false after {@code longest}, and if the trigger stopped before
   */
  boolean awaitIdle(Duration longest) throws InterruptedException;

  /**
   * Lets the batches under way finish, for up to half a minute, and stops. What they leave is
   * handled when a trigger of that name is started again. Called by the handler itself it does not
   * wait. Closing again does nothing.
   */
  @Override
  void close();

  /** How a trigger works; the limits and what counts unless said are Lambda's. */
  final class Builder {
    private static final int MAX_FILTERS = 5;
    private static final int MAX_BATCH_SIZE = 10_000;
    private static final Duration MAX_WINDOW = Duration.ofMinutes(5);
    private static final int MAX_LANES = 10;
    private static final int MAX_RETRIES = 10_000;
    private static final Duration LEAST_AGE = Duration.ofMinutes(1);
    private static final Duration MAX_AGE = Duration.ofDays(7);

    private final ChangeSource source;
    private final Operations operations;
    private final Clock clock;
    private final ActiveConsumers active;
    private final List<FilterPattern> filters = new ArrayList<>();
    private @Nullable String name;
    private StartingPosition start = StartingPosition.latest();
    private int batchSize = 100;
    private Duration batchingWindow = Duration.ZERO;
    private int lanes = 1;
    private int maximumRetryAttempts = RetryRules.FOR_EVER;
    private boolean bisects;
    private @Nullable Duration maximumRecordAge;
    private @Nullable Invocation handler;
    private @Nullable String failureTable;
    private FailureHandler failureHandler = new LogFailures();
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private LongSupplier nanoTime = System::nanoTime;
    private Duration patience = Duration.ofSeconds(30);
    private ThreadFactory threads = Thread::new;

    /**
     * Begins with what counts unless said.
     *
     * @param source the changes
     * @param operations the database, for a table of failures
     * @param clock tells how old changes are, and when they were given up; waits are not measured
     *     by it, so that it may be set
     * @param active the named consumers at work in the database
     */
    public Builder(
        ChangeSource source, Operations operations, Clock clock, ActiveConsumers active) {
      this.source = source;
      this.operations = operations;
      this.clock = clock;
      this.active = active;
    }

    /**
     * Gives it a name, under which it goes on where it stopped. Without, it begins at its starting
     * position whenever it is started.
     *
     * @param name 1 to 128 of the characters a-z, A-Z, 0-9, _, . and -
     */
    public Builder named(String name) {
      this.name = ConsumerName.checked(name);
      return this;
    }

    /** Where it begins, unless it goes on; with the first change after its start unless said. */
    public Builder startingPosition(StartingPosition position) {
      start = position;
      return this;
    }

    /**
     * Gives the handler up to so many records at once, 100 unless said. A batch of more than 6 MB
     * has one record.
     *
     * @param records 1 to 10,000
     */
    public Builder batchSize(int records) {
      batchSize = checked("batchSize", records, 1, MAX_BATCH_SIZE);
      return this;
    }

    /**
     * Waits for so long until a batch is full; not at all unless said.
     *
     * @param longest up to 300 seconds
     */
    public Builder batchingWindow(Duration longest) {
      batchingWindow = checked("batchingWindow", longest, Duration.ZERO, MAX_WINDOW);
      return this;
    }

    /**
     * Handles so many batches at the same time, 1 unless said. Those of one partition key stay in
     * order. A batch that fails again and again holds back the others once much has come behind it.
     *
     * @param batches 1 to 10
     */
    public Builder parallelizationFactor(int batches) {
      lanes = checked("parallelizationFactor", batches, 1, MAX_LANES);
      return this;
    }

    /**
     * Handles changes that this pattern, or another that was added, picks; without one, all.
     *
     * @param pattern a {@link FilterPattern}; up to five can be added
     * @throws ValidationException naming the place, if it is none; or the field or event, if it
     *     asks for one that no record has
     */
    public Builder filter(String pattern) {
      if (filters.size() == MAX_FILTERS) {
        throw new ValidationException(TriggerMessages.tooManyFilters(MAX_FILTERS));
      }
      filters.add(FilterPattern.parse(pattern).requireKnownFields());
      return this;
    }

    /**
     * Tries a batch that failed so many times again, then gives it up; unless said, for ever. It is
     * waited between attempts, longer and longer, up to a minute.
     *
     * @param attempts 0 to 10,000; -1 for ever
     */
    public Builder maximumRetryAttempts(int attempts) {
      maximumRetryAttempts =
          checked("maximumRetryAttempts", attempts, RetryRules.FOR_EVER, MAX_RETRIES);
      return this;
    }

    /**
     * Halves a batch that failed, and its halves, so that a record that cannot be handled is found
     * and given up alone. This costs no attempts.
     */
    public Builder bisectBatchOnError() {
      bisects = true;
      return this;
    }

    /**
     * Gives up changes that are older; none unless said.
     *
     * @param age 60 seconds to 7 days
     */
    public Builder maximumRecordAge(Duration age) {
      maximumRecordAge = checked("maximumRecordAge", age, LEAST_AGE, MAX_AGE);
      return this;
    }

    /**
     * Puts changes that were given up into a table. Unless this or another destination is said,
     * they are written to the log.
     *
     * @param tableName a table with the key of {@link FailureTable#definition}
     */
    public Builder onFailure(String tableName) {
      failureTable = tableName;
      return this;
    }

    /** Gives changes that were given up to a handler. */
    public Builder onFailure(FailureHandler destination) {
      failureTable = null;
      failureHandler = destination;
      return this;
    }

    /** What handles batches: all of a batch, or it throws. */
    public Builder handler(BatchHandler batches) {
      handler = Invocation.of(batches);
      return this;
    }

    /** What handles batches and reports the records it could not handle. */
    public Builder reportingHandler(ReportingBatchHandler batches) {
      handler = Invocation.ofReporting(batches);
      return this;
    }

    Builder random(DoubleSupplier numbers) {
      random = numbers;
      return this;
    }

    Builder nanoTime(LongSupplier nanos) {
      nanoTime = nanos;
      return this;
    }

    Builder patience(Duration longest) {
      patience = longest;
      return this;
    }

    Builder threads(ThreadFactory factory) {
      threads = factory;
      return this;
    }

    /**
     * Starts it. If that fails, nothing of it stays at work.
     *
     * @throws ValidationException if it has no handler, or the table of failures another key
     * @throws dev.karst.error.ResourceNotFoundException if the table of failures is missing
     * @throws dev.karst.error.ResourceInUseException if one of its name is at work
     */
    public Trigger start() {
      if (handler == null) {
        throw new ValidationException(TriggerMessages.noHandler());
      }
      FailureHandler destination =
          failureTable == null
              ? failureHandler
              : FailureTable.of(operations, failureTable, source.tableName(), clock);
      RetryRules retries = new RetryRules(maximumRetryAttempts, bisects, maximumRecordAge);
      return new TriggerStart(source, operations, clock, active, nanoTime)
          .start(
              new TriggerSettings(
                  Optional.ofNullable(name),
                  start,
                  filters,
                  lanes,
                  new BatchRules(batchSize, batchingWindow),
                  new Delivery.Target(handler, retries, destination),
                  new Backoff(random),
                  patience,
                  threads));
    }

    private static int checked(String setting, int value, int least, int most) {
      if (value < least || value > most) {
        throw new ValidationException(TriggerMessages.valueBetween(setting, value, least, most));
      }
      return value;
    }

    private static Duration checked(String setting, Duration value, Duration least, Duration most) {
      if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
        throw new ValidationException(TriggerMessages.durationBetween(setting, value, least, most));
      }
      return value;
    }
  }
}
