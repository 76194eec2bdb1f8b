package dev.karst.error;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages about triggers and consumers of changes. */
public final class TriggerMessages {
  private TriggerMessages() {}

  // Settings

  /** A number that is too small or too large, in the words of Lambda's framework. */
  public static String valueBetween(String setting, long value, long least, long most) {
    return ConstraintMessages.detected(
        List.of(
            ConstraintMessages.violation(
                setting,
                value,
                value < least
                    ? ConstraintMessages.valueAtLeast(least)
                    : ConstraintMessages.valueAtMost(most))));
  }

  public static String durationBetween(
      String setting, Duration value, Duration least, Duration most) {
    return ConstraintMessages.detected(
        List.of(
            ConstraintMessages.violation(
                setting,
                value,
                value.compareTo(least) < 0
                    ? "Member must have value greater than or equal to " + least
                    : "Member must have value less than or equal to " + most)));
  }

  public static String consumerName(String name, String pattern) {
    return ConstraintMessages.detected(
        List.of(ConstraintMessages.violation("name", name, ConstraintMessages.pattern(pattern))));
  }

  public static String tooManyFilters(int most) {
    return ConstraintMessages.detected(
        List.of(
            ConstraintMessages.violation(
                "filters", most + 1, ConstraintMessages.lengthAtMost(most))));
  }

  public static String noHandler() {
    return ConstraintMessages.detected(
        List.of(ConstraintMessages.violation("handler", null, ConstraintMessages.notNull())));
  }

  public static String triggerInUse(String table, String name) {
    return "A trigger or subscription of that name is at work already: close it first, or choose"
        + " another name: TableName: "
        + table
        + ", name: "
        + name;
  }

  public static String consumerInUse(String table, String name) {
    return "A consumer of that name is open already: close it first, or choose another name:"
        + " TableName: "
        + table
        + ", name: "
        + name;
  }

  public static String databaseCloses() {
    return "The database is being closed";
  }

  public static String consumerClosed(String name) {
    return "The consumer is closed: ConsumerName: " + name;
  }

  public static String failureTableKey(String table, String partition, String sort) {
    return "A table for failures needs the partition key "
        + partition
        + " and the sort key "
        + sort
        + ", both of type S: TableName: "
        + table;
  }

  public static String failureTableIsSource(String table) {
    return "Failures cannot go to the table whose changes are handled: TableName: " + table;
  }

  public static String tooFewRequested(long records) {
    return "A subscriber requests at least 1 record (rule 3.9 of Reactive Streams): requested="
        + records;
  }

  public static String publisherInterrupted() {
    return "The thread that reads changes for a subscriber was interrupted";
  }

  // The log

  public static String notTold() {
    return "A change could not be told, and is told again until it can be ({}): {}";
  }

  public static String notToldAgain() {
    return "A change could not be told again ({}): {}: {}";
  }

  public static String subscriberThrew() {
    return "A subscriber of changes threw an error, which rule 2.13 of Reactive Streams forbids; it"
        + " is given no more";
  }

  public static String attemptFailed() {
    return "{} could not handle changes {} to {} ({} records); unless it is closed before, they are"
        + " tried again in {} ms: {}";
  }

  public static String failedAtClose() {
    return "{} could not handle changes {} to {} ({} records) before the database was closed; they"
        + " are tried again when a trigger of that name is started: {}";
  }

  /** The same of a trigger that has no name. */
  public static String failedAtCloseForGood() {
    return "{} could not handle changes {} to {} ({} records) before the database was closed; it"
        + " has no name to go on under, so the next one begins at its starting position: {}";
  }

  public static String reported() {
    return "the handler reported them as failed";
  }

  public static String dropped() {
    return "{} dropped {} changes ({} after {} attempts), their sequence numbers: {}";
  }

  public static String destinationFailed() {
    return "{} could not hand {} changes, {} to {}, to its failure destination; this is tried again"
        + " in {} ms";
  }

  public static String checkpointFailed() {
    return "{} could not keep its checkpoint at {}; after a restart, changes may be handled again";
  }

  public static String triggerFailed() {
    return "{} stopped because of an error; start it again once that is mended, it goes on where it"
        + " stopped";
  }

  public static String handlerStillRuns() {
    return "{} was closed while its handler still works after {} ms; what it is working on is"
        + " handled again after a restart";
  }

  public static String tableGone() {
    return "{} ends: its table was deleted";
  }

  public static String databaseClosed() {
    return "{} ends: the database was closed";
  }

  /** What a consumer is called in messages. */
  public static String consumer(String name, String table) {
    return "Consumer " + name + " of table " + table;
  }

  /** What a subscriber of a publisher is called in messages. */
  public static String subscriber(String table) {
    return "A subscriber of the changes of table " + table;
  }

  /** What a trigger is called in messages. */
  public static String trigger(@Nullable String name, String table) {
    return name == null ? "A trigger of table " + table : "Trigger " + name + " of table " + table;
  }
}
