package dev.karst.error;

/**
 * The messages about streams: DynamoDB's own words, where they are known.
 *
 * <p>Recorded of the service: those of tables, of a stream or shard that is not there, of trimmed
 * data. The others nobody is known to have recorded.
 */
public final class StreamMessages {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NOT_FOUND = "Requested resource not found: ";

  private StreamMessages() {}

  // Tables

  public static String viewTypeMissingAtCreation() {
    return INVALID + "Table is being created with a stream enabled, UpdateViewType is required";
  }

  public static String viewTypeGivenAtCreation() {
    return INVALID
        + "Table is being created with a stream disabled, UpdateViewType should not be specified";
  }

  public static String viewTypeMissing() {
    return INVALID + "If stream is being enabled then UpdateViewType is required";
  }

  public static String viewTypeGiven() {
    return INVALID + "If stream is being disabled, then UpdateViewType must not be specified";
  }

  public static String alreadyEnabled(String table) {
    return "Table already has an enabled stream: TableName: " + table;
  }

  public static String nothingToDisable(String table) {
    return "Table has no stream to disable: TableName: " + table;
  }

  public static String withThroughput() {
    return INVALID + "You cannot modify stream status while updating table IOPS";
  }

  public static String withIndexes() {
    return INVALID + "You cannot create or delete index while changing stream status";
  }

  // Reading

  public static String invalidArn() {
    return "Invalid StreamArn";
  }

  public static String streamNotFound(String arn) {
    return NOT_FOUND + "Stream: " + arn + " not found";
  }

  public static String shardNotFound() {
    return NOT_FOUND + "Shard does not exist";
  }

  public static String invalidIterator() {
    return "Invalid ShardIterator";
  }

  public static String expiredIterator() {
    return "The provided iterator exceeds the maximum age allowed.";
  }

  public static String trimmed() {
    return "The data you are trying to access has been trimmed";
  }

  public static String sequenceNumberMissing(Object iteratorType) {
    return INVALID + "SequenceNumber is required for ShardIteratorType " + iteratorType;
  }

  public static String sequenceNumberGiven(Object iteratorType) {
    return INVALID + "SequenceNumber must not be specified for ShardIteratorType " + iteratorType;
  }

  public static String invalidSequenceNumber(String given) {
    return INVALID + "Invalid SequenceNumber: " + given;
  }

  public static String sequenceNumberOutsideShard(String given) {
    return INVALID + "SequenceNumber " + given + " is not within the range of the shard";
  }

  public static String limitTooHigh(int most) {
    return INVALID + "Limit should be less than or equal to " + most;
  }

  // Karst's own

  public static String noStream(String table) {
    return "Table "
        + table
        + " has no stream: enable one with karst.enableStream, or UpdateTable's"
        + " StreamSpecification";
  }

  public static String anotherViewType(String table, Object current, Object asked) {
    return "The stream of table "
        + table
        + " shows "
        + current
        + ", and "
        + asked
        + " was asked for: end it with karst.disableStream first";
  }

  public static String timestampInFuture(Object timestamp, Object now) {
    return "The timestamp of a starting position cannot be in the future: timestamp="
        + timestamp
        + ", now="
        + now;
  }

  public static String skippedStream() {
    return "{} had not come to the end of an earlier stream, which does not show both images; what"
        + " it had not read of it is left out: {}";
  }

  public static String skippedUnknown() {
    return "{} may have missed changes of an earlier stream, which was disabled more than 24 hours"
        + " ago";
  }

  public static String skippedTrimmed() {
    return "{} missed changes that were trimmed before it came to them; it goes on with the oldest"
        + " that are there";
  }

  public static String noLongRetention(String table) {
    return "The changes of table "
        + table
        + " are not kept for consumers: have them kept with Karst.retainChanges";
  }

  public static String retentionOutOfRange(Object retention, int least, int most) {
    return "Changes are kept for " + least + " to " + most + " whole hours: retention=" + retention;
  }

  public static String bothImagesNeeded(String table, Object viewType) {
    return "The stream of table "
        + table
        + " shows "
        + viewType
        + ", and changes of objects need NEW_AND_OLD_IMAGES: disable it and enable it again";
  }
}
