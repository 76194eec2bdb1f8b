package dev.karst.error;

/** DynamoDB's words about secondary indexes. */
public final class IndexMessages {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NOT_VALID =
      "One or more parameter values are not valid. A value specified for a secondary index key is"
          + " not supported. ";

  private IndexMessages() {}

  public static String keyTypeMismatch(
      String attribute, Object expected, Object actual, String index) {
    return INVALID
        + "Type mismatch for Index Key "
        + attribute
        + " Expected: "
        + expected
        + " Actual: "
        + actual
        + " IndexName: "
        + index;
  }

  /** Where an update takes the value from the item, so that only then its type is known. */
  public static String updateToUnsupportedType() {
    return "The update expression attempted to update the secondary index key to unsupported type";
  }

  public static String emptyKey(String attribute, Object type, String index) {
    return NOT_VALID
        + "The AttributeValue for a key attribute cannot contain an empty "
        + (type.toString().equals("S") ? "string" : "binary")
        + " value. IndexName: "
        + index
        + ", IndexKey: "
        + attribute;
  }

  public static String partitionKeyTooLarge(String index) {
    return INVALID
        + "Size of hashkey has exceeded the maximum size limit of2048 bytes for index "
        + index;
  }

  public static String sortKeyTooLarge(String index) {
    return INVALID
        + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes for index "
        + index;
  }

  public static String notFound(String index) {
    return "The table does not have the specified index: " + index;
  }

  public static String beingFilled(String index) {
    return "Cannot read from backfilling global secondary index: " + index;
  }

  public static String collectionTooLarge() {
    return "Collection size exceeded";
  }
}
