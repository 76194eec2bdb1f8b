package dev.karst.trigger;

import java.time.Duration;

/**
 * How far a trigger or consumer is behind.
 *
 * @param age the age of the oldest change that it was given but is not done with; zero if there is
 *     none, also while it has not been given any yet
 * @param commits how many commits of the database, of whatever table, lie between what it is done
 *     with and the last one, whether it was given them or not
 */
public record Lag(Duration age, long commits) {
  /** Not behind. */
  public static final Lag NONE = new Lag(Duration.ZERO, 0);
}
