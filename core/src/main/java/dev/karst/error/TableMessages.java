package dev.karst.error;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    return constraint(name, "indexName", ConstraintMessages.pattern("[a-zA-Z0-9_.-]+"));
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

  public static String indexWithoutSortKey(String index) {
    return INVALID + "Index KeySchema does not have a range key for index: " + index;
  }

  public static String noLocalIndexes() {
    return INVALID + "List of LocalSecondaryIndexes is empty";
  }

  public static String noGlobalIndexes() {
    return INVALID + "List of GlobalSecondaryIndexes is empty";
  }

  public static String tooManyNonKeyAttributes(int most) {
    return INVALID + "Number of NonKeyAttributes of all indexes exceeds per-table limit of " + most;
  }

  public static String unknownProjectionType() {
    return INVALID + "Unknown ProjectionType: null";
  }

  public static String nonKeyAttributesMissing() {
    return INVALID + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified";
  }

  public static String nonKeyAttributesGiven(Object projectionType) {
    return INVALID + "ProjectionType is " + projectionType + ", but NonKeyAttributes is specified";
  }

  public static String duplicateNonKeyAttribute(String attribute) {
    return INVALID + "Duplicate element in NonKeyAttributes: " + attribute;
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

  // Key schemas

  public static String duplicateAttributeDefinition(String attribute) {
    return "Attribute Name is duplicated: " + attribute;
  }

  public static String keyAttributesWithoutDefinition() {
    return "Invalid KeySchema: Some index key attribute have no definition";
  }

  public static String keyAttributesNotDefined(
      Collection<String> keys, Collection<String> definitions) {
    return INVALID
        + "Some index key attributes are not defined in AttributeDefinitions. Keys: "
        + keys
        + ", AttributeDefinitions: "
        + definitions;
  }

  public static String definitionsDoNotMatchKey() {
    return INVALID
        + "Number of attributes in KeySchema does not exactly match number of attributes defined in"
        + " AttributeDefinitions";
  }

  public static String definitionsNotUsed(
      Collection<String> definitions, Collection<String> keysUsed) {
    return INVALID
        + "Some AttributeDefinitions are not used. AttributeDefinitions: "
        + definitions
        + ", keys used: "
        + keysUsed;
  }

  public static String definitionsMissing(String index) {
    return INVALID + "AttributeDefinitions is not specified for index: " + index;
  }

  public static String firstElementNotHash() {
    return "Invalid KeySchema: The first KeySchemaElement is not a HASH key type";
  }

  public static String secondElementNotRange() {
    return "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type";
  }

  public static String keyAttributeRepeated() {
    return "The KeySchema contains multiple key attributes with the same name";
  }

  public static String hashAfterRange() {
    return INVALID + "All HASH key attributes must precede RANGE key attributes in the KeySchema";
  }

  public static String tooManyKeyAttributes(Object keyType) {
    return INVALID
        + "The KeySchema exceeds the maximum allowed number of "
        + keyType
        + " key attributes";
  }

  // Capacity

  public static String throughputMissing() {
    return INVALID
        + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
        + " PROVISIONED";
  }

  public static String throughputMissingForProvisioned() {
    return INVALID + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED";
  }

  public static String throughputGiven() {
    return INVALID
        + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
        + " PAY_PER_REQUEST";
  }

  public static String readCapacityOutOfBounds(long units) {
    return "Given value " + units + " for ReadCapacityUnits is out of bounds";
  }

  public static String writeCapacityOutOfBounds(long units) {
    return "Given value " + units + " for WriteCapacityUnits is out of bounds";
  }

  public static String readCapacityOutOfBounds(long units, String index) {
    return readCapacityOutOfBounds(units) + " for index " + index;
  }

  public static String writeCapacityOutOfBounds(long units, String index) {
    return writeCapacityOutOfBounds(units) + " for index " + index;
  }

  public static String indexThroughputMissing(String index) {
    return INVALID + "ProvisionedThroughput is not specified for index: " + index;
  }

  public static String indexThroughputGiven(String index) {
    return INVALID
        + "ProvisionedThroughput should not be specified for index: "
        + index
        + " when BillingMode is PAY_PER_REQUEST";
  }

  // Updates

  public static String nothingToUpdate() {
    return "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
        + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
        + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
        + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
        + " required";
  }

  public static String onlyOperation(String what) {
    return INVALID + what + " modification must be the only operation in the request";
  }

  public static String noIndexUpdates() {
    return INVALID + "List of GlobalSecondaryIndexUpdates is empty";
  }

  public static String indexUpdateWithoutAction() {
    return INVALID
        + "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
        + " GlobalSecondaryIndexUpdate.Delete must not be null";
  }

  public static String indexUpdateWithActions() {
    return INVALID
        + "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object";
  }

  public static String indexUpdatedTwice(String index) {
    return INVALID
        + "Only one global secondary index update per index is allowed simultaneously. Index: "
        + index;
  }

  public static String indexesAndThroughput() {
    return INVALID + "You cannot create or delete index while updating table IOPS";
  }

  public static String oneIndexAtATime() {
    return "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
        + " per table";
  }

  public static String tooManyGlobalIndexesWithNewOne() {
    return "Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit"
        + " of 20";
  }

  public static String indexExists() {
    return "Attempting to create an index which already exists";
  }

  public static String indexNotFound(String index, String table) {
    return "Requested resource not found: Index " + index + " for table " + table;
  }

  public static String notGlobal(String verb, String index) {
    return "Cannot " + verb + " an index that is not a GlobalSecondaryIndex: " + index;
  }

  public static String indexUpdateBlocked() {
    return "This operation cannot be performed with given input values. Please contact DynamoDB"
        + " service team for more info: Action Blocked: IndexUpdate";
  }

  public static String indexUpdateOfTablePaidByRequest(String index) {
    return INVALID
        + "The only Updates for index: "
        + index
        + " when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput,"
        + " WarmThroughput";
  }

  public static String newIndexThroughputMissing(String index) {
    return INVALID
        + "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: "
        + index;
  }

  public static String newIndexThroughputGiven(String index) {
    return INVALID
        + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: "
        + index
        + " when BillingMode is PAY_PER_REQUEST";
  }

  public static String indexThroughputMissing(Collection<String> indexes) {
    return INVALID
        + "ProvisionedThroughput must be specified for index: "
        + String.join(",", indexes);
  }

  public static String tableThroughputUnchanged(long read, long write) {
    return throughputUnchanged("the table", "the table", read, write);
  }

  public static String indexThroughputUnchanged(String index, long read, long write) {
    return throughputUnchanged("the index " + index, "index " + index, read, write);
  }

  private static String throughputUnchanged(String what, String where, long read, long write) {
    return "The provisioned throughput for "
        + what
        + " will not change. The requested value equals the current value. Current"
        + " ReadCapacityUnits provisioned for "
        + where
        + ": "
        + read
        + ". Requested ReadCapacityUnits: "
        + read
        + ". Current WriteCapacityUnits provisioned for "
        + where
        + ": "
        + write
        + ". Requested WriteCapacityUnits: "
        + write
        + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request"
        + " higher limits.";
  }

  public static String deletionProtected() {
    return "Resource cannot be deleted as it is currently protected against deletion. Disable"
        + " deletion protection first.";
  }

  // Tags

  public static String missingArn() {
    return "Invalid TableArn";
  }

  public static String notAnArn(String arn) {
    return INVALID + "ARNs must start with 'arn:': " + arn;
  }

  public static String invalidArn(String arn) {
    return "Invalid TableArn: Invalid ResourceArn provided as input " + arn;
  }

  public static String notATablesArn(String arn) {
    return INVALID
        + "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: "
        + arn;
  }

  public static String taggedTableNotFound(String arn) {
    return "Requested resource not found: ResourcArn: " + arn + " not found";
  }

  public static String noTags() {
    return "Atleast one Tag needs to be provided as Input.";
  }

  public static String noTagKeys() {
    return "Atleast one Tag Key needs to be provided as Input.";
  }

  public static String tooManyTags() {
    return "Number of Tags exceed the current limit for the provided ResourceArn";
  }

  public static String invalidTagKey(@Nullable String key) {
    return "The Tag Key provided is invalid, Key: " + key;
  }

  public static String reservedTagKey(String key) {
    return "Tag Key cannot be prefixed with aws:, Key: " + key;
  }

  public static String invalidTagValue(@Nullable String value) {
    return "The Tag Value provided is invalid, Value: " + value;
  }

  public static String duplicateTagKey(String key) {
    return "Duplicate Tag Keys provided as input: Duplicate Tag Key found " + key;
  }

  /** DynamoDB's words for this are not known: it never hands out a token for so few tags. */
  public static String unknownNextToken(String token) {
    return INVALID + "NextToken was not given by ListTagsOfResource: " + token;
  }

  private static String constraint(Object value, String member, String rule) {
    return ConstraintMessages.detected(List.of(ConstraintMessages.violation(member, value, rule)));
  }

  /** Ours: DynamoDB has it. */
  public static String unsupportedMember(String member) {
    return "One or more parameter values were invalid: " + member + " is not supported by Karst";
  }

  // Tables that are not what the program wants

  private static final String NEW_TABLE =
      ": that cannot be changed, so move the items to a new table";

  /** One part of a key or an index that differs. */
  public static String difference(String part, String wanted, String actual) {
    return part + ": the class says " + wanted + ", the table has " + actual;
  }

  public static String keyDiffers(String table, List<?> parts) {
    return "Table " + table + " has another key (" + joined(parts) + ")" + NEW_TABLE;
  }

  public static String indexDiffers(String table, String index, List<?> parts) {
    return "Index "
        + index
        + " of table "
        + table
        + " is another ("
        + joined(parts)
        + "): build it anew with Karst.migrate(definition) or the repository's migrate(karst)";
  }

  public static String localIndexDiffers(String table, String index, List<?> parts) {
    return "Local index "
        + index
        + " of table "
        + table
        + " is another ("
        + joined(parts)
        + ")"
        + NEW_TABLE;
  }

  public static String indexMissing(String table, String index) {
    return "Table "
        + table
        + " has no index "
        + index
        + ": add it with Karst.migrate(definition) or the repository's migrate(karst)";
  }

  public static String localIndexMissing(String table, String index) {
    return "Table " + table + " has no local index " + index + NEW_TABLE;
  }

  private static String joined(List<?> parts) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining("; "));
  }
}
