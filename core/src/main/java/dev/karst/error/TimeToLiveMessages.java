package dev.karst.error;

/** DynamoDB's words about items that expire. */
public final class TimeToLiveMessages {
  private TimeToLiveMessages() {}

  public static String alreadyEnabled() {
    return "TimeToLive is already enabled";
  }

  public static String alreadyDisabled() {
    return "TimeToLive is already disabled";
  }

  public static String anotherAttribute(String current) {
    return "TimeToLive is active on a different AttributeName: current AttributeName is " + current;
  }
}
