package dev.karst.error;

/**
 * The messages about tables, their indexes and tags: DynamoDB's own words, where it can be asked
 * the same.
 */
public final class TableMessages {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private TableMessages() {}

  public static String missingTableName() {
    return "The parameter 'TableName' is required but was not present in the request";
  }

  // Indexes

  public static String indexNameLength(String name) {
    return constraint(name, "indexName", "Member must have length between 3 and 255");
  }

  public static String indexNamePattern(String name) {
    return constraint(
        name, "indexName", "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
  }

  public static String duplicateIndexName(String index) {
    return INVALID + "Duplicate index name: " + index;
  }

  public static String localIndexWithoutTableSortKey() {
    return INVALID
        + "Table KeySchema does not have a range key, which is required when specifying a"
        + " LocalSecondaryIndex";
  }

  public static String otherPartitionKey(String index, String indexKey, String tableKey) {
    return INVALID
        + "Index KeySchema does not have the same leading hash key as table KeySchema for index: "
        + index
        + ". index hash key: "
        + indexKey
        + ", table hash key: "
        + tableKey;
  }

  public static String tooManyLocalIndexes() {
    return INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5";
  }

  public static String tooManyGlobalIndexes() {
    return INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of 20";
  }

  /** DynamoDB cannot be asked this: it is told the key attributes in a list. */
  public static String keyAttributeOfTwoTypes(String attribute) {
    return INVALID + "Key attribute " + attribute + " has different types in the keys of a table";
  }

  /** Nor this, in so many words. */
  public static String indexKeySize(String index, int partition, int sort) {
    return INVALID
        + "Index "
        + index
        + " has "
        + partition
        + " HASH and "
        + sort
        + " RANGE elements; 1 to 4 and 0 to 4 are allowed";
  }

  private static String constraint(Object value, String member, String rule) {
    return "1 validation error detected: Value '"
        + value
        + "' at '"
        + member
        + "' failed to satisfy constraint: "
        + rule;
  }
}
