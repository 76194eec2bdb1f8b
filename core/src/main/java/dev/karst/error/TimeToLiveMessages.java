package dev.karst.error;

/** The messages about items that expire: DynamoDB's words, but for those of the facade. */
public final class TimeToLiveMessages {
  private TimeToLiveMessages() {}

  public static String alreadyEnabled() {
    return "TimeToLive is already enabled";
  }

  public static String alreadyDisabled() {
    return "TimeToLive is already disabled";
  }

  /** What the facade says, which knows what was asked for. */
  public static String anotherAttribute(String table, String current, String asked) {
    return "Items of table "
        + table
        + " expire by the attribute "
        + current
        + ", and "
        + asked
        + " was asked for: end that with karst.disableTimeToLive first";
  }

  public static String anotherAttribute(String current) {
    return "TimeToLive is active on a different AttributeName: current AttributeName is " + current;
  }
}
