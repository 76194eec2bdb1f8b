package dev.karst.server.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of a wrong JSON type in every member of every request, with the service's messages. */
class TypeErrorsTest {
  private static final String CAST =
      "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class"
          + " java.lang.Class (sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and"
          + " java.lang.Class are in module java.base of loader 'bootstrap')";
  private static final String MODEL = "com.amazonaws.dynamodb.v20120810.";
  private static final String NO_STRUCTURE = "Start of structure or map found where not expected";

  /** Of a line: an operation, and the kinds of its members by path, {@code *} being any key. */
  private static final String MEMBERS =
      """
      PutItem TableName=String Item=Map<AttributeValue> Item.*=Value Expected=Map<ExpectedAttributeValue> Expected.*=ValueStruct<ExpectedAttributeValue> Expected.*.Exists=Boolean Expected.*.Value=Field Expected.*.AttributeValueList=List Expected.*.AttributeValueList.0=Value Expected.*.ComparisonOperator=String ConditionalOperator=String ReturnConsumedCapacity=String ReturnItemCollectionMetrics=String ReturnValues=String ReturnValuesOnConditionCheckFailure=String ConditionExpression=String ExpressionAttributeValues=Map<AttributeValue> ExpressionAttributeValues.*=Value ExpressionAttributeNames=Map<java.lang.String> ExpressionAttributeNames.*=String
      GetItem TableName=String Key=Map<AttributeValue> Key.*=Value AttributesToGet=List AttributesToGet.0=String ConsistentRead=Boolean ReturnConsumedCapacity=String ExpressionAttributeNames=Map<java.lang.String> ExpressionAttributeNames.*=String ProjectionExpression=String
      DeleteItem TableName=String Key=Map<AttributeValue> Key.*=Value Expected=Map<ExpectedAttributeValue> Expected.*=ValueStruct<ExpectedAttributeValue> Expected.*.Exists=Boolean Expected.*.Value=Field ReturnConsumedCapacity=String ReturnItemCollectionMetrics=String ReturnValues=String ConditionExpression=String ExpressionAttributeValues=Map<AttributeValue> ExpressionAttributeValues.*=Value ExpressionAttributeNames=Map<java.lang.String> ExpressionAttributeNames.*=String
      UpdateItem TableName=String Key=Map<AttributeValue> Key.*=Value Expected=Map<ExpectedAttributeValue> AttributeUpdates=Map<AttributeValueUpdate> AttributeUpdates.*=ValueStruct<AttributeValueUpdate> AttributeUpdates.*.Action=String AttributeUpdates.*.Value=Field ReturnConsumedCapacity=String ReturnItemCollectionMetrics=String ReturnValues=String ConditionExpression=String UpdateExpression=String ExpressionAttributeValues=Map<AttributeValue> ExpressionAttributeValues.*=Value ExpressionAttributeNames=Map<java.lang.String> ExpressionAttributeNames.*=String
      Query TableName=String ExclusiveStartKey=Map<AttributeValue> ExclusiveStartKey.*=Value AttributesToGet=List ConsistentRead=Boolean ReturnConsumedCapacity=String QueryFilter=Map<Condition> QueryFilter.*=ValueStruct<Condition> QueryFilter.*.ComparisonOperator=String QueryFilter.*.AttributeValueList=List QueryFilter.*.AttributeValueList.0=Value IndexName=String ScanIndexForward=Boolean Select=String Limit=Integer ConditionalOperator=String KeyConditions=Map<Condition> KeyConditions.*=ValueStruct<Condition> KeyConditions.*.ComparisonOperator=String KeyConditions.*.AttributeValueList=List KeyConditions.*.AttributeValueList.0=Value KeyConditionExpression=String FilterExpression=String ExpressionAttributeValues=Map<AttributeValue> ExpressionAttributeValues.*=Value ExpressionAttributeNames=Map<java.lang.String> ExpressionAttributeNames.*=String ProjectionExpression=String
      Scan TableName=String ExclusiveStartKey=Map<AttributeValue> ExclusiveStartKey.*=Value AttributesToGet=List ReturnConsumedCapacity=String Select=String Limit=Integer Segment=Integer ConditionalOperator=String TotalSegments=Integer ConsistentRead=Boolean ScanFilter=Map<Condition> ScanFilter.*=ValueStruct<Condition> ScanFilter.*.ComparisonOperator=String ScanFilter.*.AttributeValueList=List ScanFilter.*.AttributeValueList.0=Value FilterExpression=String ExpressionAttributeValues=Map<AttributeValue> ExpressionAttributeValues.*=Value ExpressionAttributeNames=Map<java.lang.String> ExpressionAttributeNames.*=String ProjectionExpression=String IndexName=String
      BatchGetItem RequestItems=Map<KeysAndAttributes> RequestItems.*=ValueStruct<KeysAndAttributes> RequestItems.*.Keys=List RequestItems.*.Keys.0=NestedMap RequestItems.*.Keys.0.*=Value RequestItems.*.AttributesToGet=List RequestItems.*.ConsistentRead=Boolean RequestItems.*.ExpressionAttributeNames=Map<java.lang.String> RequestItems.*.ExpressionAttributeNames.*=String RequestItems.*.ProjectionExpression=String ReturnConsumedCapacity=String
      BatchWriteItem RequestItems=Map<java.util.List<com.amazonaws.dynamodb.v20120810.WriteRequest>> RequestItems.*=NestedList RequestItems.*.0=ValueStruct<WriteRequest> RequestItems.*.0.DeleteRequest=FieldStruct<DeleteRequest> RequestItems.*.0.DeleteRequest.Key=Map<AttributeValue> RequestItems.*.0.DeleteRequest.Key.*=Value RequestItems.*.0.PutRequest=FieldStruct<PutRequest> RequestItems.*.0.PutRequest.Item=Map<AttributeValue> RequestItems.*.0.PutRequest.Item.*=Value ReturnConsumedCapacity=String ReturnItemCollectionMetrics=String
      TransactGetItems TransactItems=List TransactItems.0=ValueStruct<TransactGetItem> TransactItems.0.Get=FieldStruct<Get> TransactItems.0.Get.Key=Map<AttributeValue> TransactItems.0.Get.TableName=String TransactItems.0.Get.ProjectionExpression=String ReturnConsumedCapacity=String
      TransactWriteItems TransactItems=List TransactItems.0=ValueStruct<TransactWriteItem> TransactItems.0.Put=FieldStruct<Put> TransactItems.0.Put.Item=Map<AttributeValue> TransactItems.0.Update=FieldStruct<Update> TransactItems.0.Update.UpdateExpression=String TransactItems.0.Delete=FieldStruct<Delete> TransactItems.0.Delete.Key.*=Value TransactItems.0.ConditionCheck=FieldStruct<ConditionCheck> TransactItems.0.ConditionCheck.ConditionExpression=String ClientRequestToken=String ReturnConsumedCapacity=String
      CreateTable TableName=String AttributeDefinitions=List KeySchema=List LocalSecondaryIndexes=List GlobalSecondaryIndexes=List ProvisionedThroughput=FieldStruct<ProvisionedThroughput> ProvisionedThroughput.WriteCapacityUnits=Long ProvisionedThroughput.ReadCapacityUnits=Long KeySchema.0=ValueStruct<KeySchemaElement> KeySchema.0.KeyType=String KeySchema.0.AttributeName=String AttributeDefinitions.0=ValueStruct<AttributeDefinition> AttributeDefinitions.0.AttributeName=String AttributeDefinitions.0.AttributeType=String LocalSecondaryIndexes.0=ValueStruct<LocalSecondaryIndex> LocalSecondaryIndexes.0.IndexName=String LocalSecondaryIndexes.0.KeySchema=List LocalSecondaryIndexes.0.Projection=FieldStruct<Projection> LocalSecondaryIndexes.0.Projection.NonKeyAttributes=List LocalSecondaryIndexes.0.Projection.NonKeyAttributes.0=String LocalSecondaryIndexes.0.Projection.ProjectionType=String GlobalSecondaryIndexes.0=ValueStruct<GlobalSecondaryIndex> GlobalSecondaryIndexes.0.IndexName=String GlobalSecondaryIndexes.0.KeySchema=List GlobalSecondaryIndexes.0.KeySchema.0.KeyType=String GlobalSecondaryIndexes.0.Projection=FieldStruct<Projection> GlobalSecondaryIndexes.0.ProvisionedThroughput=FieldStruct<ProvisionedThroughput> GlobalSecondaryIndexes.0.ProvisionedThroughput.ReadCapacityUnits=Long BillingMode=String TableClass=String DeletionProtectionEnabled=Boolean Tags=List Tags.0=ValueStruct<Tag> StreamSpecification=FieldStruct<StreamSpecification> StreamSpecification.StreamEnabled=Boolean StreamSpecification.StreamViewType=String
      UpdateTable TableName=String AttributeDefinitions=List ProvisionedThroughput=FieldStruct<ProvisionedThroughput> ProvisionedThroughput.WriteCapacityUnits=Long GlobalSecondaryIndexUpdates=List GlobalSecondaryIndexUpdates.0=ValueStruct<GlobalSecondaryIndexUpdate> GlobalSecondaryIndexUpdates.0.Update=FieldStruct<UpdateGlobalSecondaryIndexAction> GlobalSecondaryIndexUpdates.0.Update.IndexName=String GlobalSecondaryIndexUpdates.0.Update.ProvisionedThroughput=FieldStruct<ProvisionedThroughput> GlobalSecondaryIndexUpdates.0.Create=FieldStruct<CreateGlobalSecondaryIndexAction> GlobalSecondaryIndexUpdates.0.Create.IndexName=String GlobalSecondaryIndexUpdates.0.Create.KeySchema=List GlobalSecondaryIndexUpdates.0.Create.KeySchema.0=ValueStruct<KeySchemaElement> GlobalSecondaryIndexUpdates.0.Create.Projection=FieldStruct<Projection> GlobalSecondaryIndexUpdates.0.Create.ProvisionedThroughput.ReadCapacityUnits=Long GlobalSecondaryIndexUpdates.0.Delete=FieldStruct<DeleteGlobalSecondaryIndexAction> GlobalSecondaryIndexUpdates.0.Delete.IndexName=String BillingMode=String TableClass=String DeletionProtectionEnabled=Boolean StreamSpecification=FieldStruct<StreamSpecification> StreamSpecification.StreamEnabled=Boolean
      ListTables ExclusiveStartTableName=String Limit=Integer
      DescribeTable TableName=String
      DeleteTable TableName=String
      UpdateTimeToLive TableName=String TimeToLiveSpecification=FieldStruct<TimeToLiveSpecification> TimeToLiveSpecification.Enabled=Boolean TimeToLiveSpecification.AttributeName=String
      DescribeTimeToLive TableName=String
      ListStreams TableName=String Limit=Integer ExclusiveStartStreamArn=String
      DescribeStream StreamArn=String Limit=Integer ExclusiveStartShardId=String ShardFilter=FieldStruct<ShardFilter> ShardFilter.Type=String ShardFilter.ShardId=String
      GetShardIterator StreamArn=String ShardId=String ShardIteratorType=String SequenceNumber=String
      GetRecords ShardIterator=String Limit=Integer
      TagResource ResourceArn=String Tags=List Tags.0=ValueStruct<Tag> Tags.0.Key=String Tags.0.Value=String
      UntagResource ResourceArn=String TagKeys=List TagKeys.0=String
      ListTagsOfResource ResourceArn=String NextToken=String
      """;

  private static JsonSession session;

  @BeforeAll
  static void open() {
    session = new JsonSession();
  }

  @AfterAll
  static void close() {
    session.close();
  }

  /** A member, and what the service says of a value there, by that value's JSON. */
  record Wrong(String operation, String path, Map<String, String> messages) {
    @Override
    public String toString() {
      return operation + " " + path;
    }
  }

  static Stream<Wrong> namesTheWrongType() {
    return MEMBERS.lines().flatMap(TypeErrorsTest::ofOperation);
  }

  private static Stream<Wrong> ofOperation(String line) {
    List<String> words = List.of(line.split(" ", -1));
    return words.stream()
        .skip(1)
        .flatMap(
            word -> {
              int at = word.indexOf('=');
              return of(words.get(0), word.substring(0, at), word.substring(at + 1));
            });
  }

  private static Stream<Wrong> of(String operation, String path, String kind) {
    if (!kind.equals("Value") && !kind.equals("Field")) {
      return Stream.of(new Wrong(operation, path, messages(kind)));
    }
    return Map.ofEntries(
            Map.entry("", kind + "Struct<AttributeValue>"),
            Map.entry(".S", "String"),
            Map.entry(".N", "String"),
            Map.entry(".B", "Blob"),
            Map.entry(".BOOL", "Boolean"),
            Map.entry(".NULL", "Boolean"),
            Map.entry(".SS", "List"),
            Map.entry(".SS.0", "String"),
            Map.entry(".NS", "List"),
            Map.entry(".NS.0", "String"),
            Map.entry(".BS", "List"),
            Map.entry(".BS.0", "Blob"),
            Map.entry(".L", "List"),
            Map.entry(".L.0", "ValueStruct<AttributeValue>"),
            Map.entry(".L.0.BS.0", "Blob"),
            Map.entry(".M", "Map<AttributeValue>"),
            Map.entry(".M.a", "ValueStruct<AttributeValue>"),
            Map.entry(".M.a.L.0.M.b.BS.0", "Blob"))
        .entrySet()
        .stream()
        .map(member -> new Wrong(operation, path + member.getKey(), messages(member.getValue())));
  }

  private static Map<String, String> messages(String kind) {
    String type = kind.contains("<") ? kind.substring(0, kind.indexOf('<')) : kind;
    String of = kind.contains("<") ? kind.substring(kind.indexOf('<') + 1, kind.length() - 1) : "";
    return switch (type) {
      case "Boolean" ->
          Map.of(
              "\"23\"", "Unexpected token received from parser",
              "23", "NUMBER_VALUE cannot be converted to Boolean",
              "-2147483648", "NUMBER_VALUE cannot be converted to Boolean",
              "34.56", "DECIMAL_VALUE cannot be converted to Boolean",
              "[]", "Unrecognized collection type class java.lang.Boolean",
              "{}", NO_STRUCTURE);
      case "String" ->
          Map.of(
              "true", "TRUE_VALUE cannot be converted to String",
              "false", "FALSE_VALUE cannot be converted to String",
              "23", "NUMBER_VALUE cannot be converted to String",
              "2147483648", "NUMBER_VALUE cannot be converted to String",
              "34.56", "DECIMAL_VALUE cannot be converted to String",
              "[]", "Unrecognized collection type class java.lang.String",
              "{}", NO_STRUCTURE);
      case "Integer", "Long" ->
          Map.of(
              "\"23\"", "STRING_VALUE cannot be converted to " + type,
              "true", "TRUE_VALUE cannot be converted to " + type,
              "false", "FALSE_VALUE cannot be converted to " + type,
              "[1,[2]]", "Unrecognized collection type class java.lang." + type,
              "{\"a\":{}}", NO_STRUCTURE);
      case "Blob" ->
          Map.of(
              "true", "only base-64-encoded strings are convertible to bytes",
              "23", "only base-64-encoded strings are convertible to bytes",
              "34.56", "only base-64-encoded strings are convertible to bytes",
              "[]", "Unrecognized collection type class java.nio.ByteBuffer",
              "{}", NO_STRUCTURE,
              "\"23456\"", "Base64 encoded length is expected a multiple of 4 bytes but found: 5",
              "\"=+/=\"", "Invalid last non-pad Base64 character dectected",
              "\"+/+=\"", "Invalid last non-pad Base64 character dectected",
              "\"AB==\"", "Invalid last non-pad Base64 character dectected",
              "\"ä123\"", "Invalid last non-pad Base64 character dectected");
      case "List" -> scalars("Unexpected field type", "{}", NO_STRUCTURE);
      case "NestedList" -> scalars(CAST, "{}", NO_STRUCTURE);
      case "Map" -> scalars("Unexpected field type", "[]", noMap(of));
      case "NestedMap" -> scalars(CAST, "[]", noMap("AttributeValue"));
      case "ValueStruct" -> scalars("Unexpected value type in payload", "[]", noStructure(of));
      case "FieldStruct" -> scalars("Unexpected field type", "[]", noStructure(of));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Map<String, String> scalars(String message, String other, String itsMessage) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (String scalar : List.of("\"23\"", "true", "false", "23", "-2147483648", "34.56")) {
      messages.put(scalar, message);
    }
    messages.put(other, itsMessage);
    return messages;
  }

  private static String noMap(String of) {
    return "Unrecognized collection type java.util.Map<java.lang.String, "
        + (of.contains(".") ? of : MODEL + of)
        + ">";
  }

  private static String noStructure(String of) {
    return "Unrecognized collection type class " + MODEL + of;
  }

  @ParameterizedTest
  @MethodSource
  void namesTheWrongType(Wrong wrong) {
    JsonOperation operation = session.find(wrong.operation()).orElseThrow();
    SoftAssertions softly = new SoftAssertions();
    wrong
        .messages()
        .forEach(
            (json, message) -> {
              String body = at(wrong.path(), json);
              SerializationException thrown =
                  catchThrowableOfType(
                      SerializationException.class, () -> operation.read(body.getBytes(UTF_8)));
              softly.assertThat(thrown).as(body).isNotNull();
              softly.assertThat(thrown).as(body).hasMessage(message);
            });
    softly.assertAll();
    operation.read(at(wrong.path(), "null").getBytes(UTF_8));
  }

  /** A body that holds a value at a path. */
  private static String at(String path, String json) {
    String[] steps = path.split("\\.", -1);
    String body = json;
    for (int i = steps.length - 1; i >= 0; i--) {
      body = steps[i].equals("0") ? "[" + body + "]" : "{\"" + steps[i] + "\":" + body + "}";
    }
    return body;
  }

  @Test
  void tablesHaveAllOperations() {
    assertThat(MEMBERS.lines().map(line -> line.substring(0, line.indexOf(' '))))
        .hasSize(24)
        .allSatisfy(name -> assertThat(session.find(name)).isPresent());
    assertThat(session.find("DescribeLimits")).isPresent();
    assertThat(session.find("putItem")).isEmpty();
    assertThat(session.find("ExecuteStatement")).isEmpty();
  }
}
