package dev.karst.trigger;

/** Why changes were given up. */
public enum FailureCondition {
  /** They were tried as often as they may be. */
  RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
  /** They were older than they may be. */
  RECORD_AGE_EXCEEDED("RecordAgeExceeded");

  private final String wireName;

  FailureCondition(String wireName) {
    this.wireName = wireName;
  }

  /** The name as Lambda writes it. */
  public String wireName() {
    return wireName;
  }
}
