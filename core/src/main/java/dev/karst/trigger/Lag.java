package dev.karst.trigger;

import java.time.Duration;

/**
 * How far a trigger or consumer is behind.
 *
 * @param age the age of the oldest change that it was given but is not done with; zero if there is
 *     none
 * @param commits how many commits of the database, of whatever table, it is behind
 */
public record Lag(Duration age, long commits) {
  /** Not behind. */
  public static final Lag NONE = new Lag(Duration.ZERO, 0);
}
