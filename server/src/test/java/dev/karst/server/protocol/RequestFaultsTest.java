package dev.karst.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests with values that core's types cannot hold, and the whole of what is answered. */
class RequestFaultsTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String EMPTY =
      "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
  private static final String SEVERAL =
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
          + " supported datatypes";
  private static final String NO_NUMBER = "The parameter cannot be converted to a numeric value: ";
  private static final String NULL =
      INVALID + "Null attribute value types must have the value of true";

  private static final String SHARD = "shardId-00000000000000000000-00000000";

  private static JsonSession session;

  @BeforeAll
  static void open() {
    session = new JsonSession().withTable("Music");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @ParameterizedTest
  @MethodSource
  void areRefusedByCore(String operation, String request, String message) {
    assertThat(session.ask(operation, request))
        .isEqualTo(
            "400 {'__type':'com.amazon.coral.validate#ValidationException','message':'"
                + message
                + "'}");
  }

  static Stream<Arguments> areRefusedByCore() {
    return Stream.of(
            values(),
            nestedValues(),
            places(),
            constants(),
            constantsOfStreams(),
            missing(),
            unsupported())
        .flatMap(rows -> rows);
  }

  /** What is wrong with an attribute of an item. */
  private static Arguments item(String value, String message) {
    return arguments(
        "PutItem", "{'TableName':'Music','Item':{'p':{'S':'a'},'x':" + value + "}}", message);
  }

  /** What DynamoDB has and the database has not: to leave it out would pretend. */
  private static Stream<Arguments> unsupported() {
    return Stream.of(
        creating("'SSESpecification':{'SSEType':'KMS'}", "SSESpecification"),
        creating("'OnDemandThroughput':{'MaxReadRequestUnits':9}", "OnDemandThroughput"),
        creating(
            "'GlobalSecondaryIndexes':[{'IndexName':'byQ','KeySchema':[{'AttributeName':'p',"
                + "'KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'},"
                + "'WarmThroughput':{'ReadUnitsPerSecond':1}}]",
            "WarmThroughput"),
        arguments(
            "UpdateTable",
            "{'TableName':'Music','ReplicaUpdates':[{'Create':{'RegionName':'eu-west-1'}}],"
                + "'TableClass':'STANDARD'}",
            INVALID + "ReplicaUpdates is not supported by Karst"));
  }

  private static Arguments creating(String member, String name) {
    return arguments(
        "CreateTable", table("Encrypted", member), INVALID + name + " is not supported by Karst");
  }

  private static String table(String name, String member) {
    return "{'TableName':'"
        + name
        + "','AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'}],"
        + "'KeySchema':[{'AttributeName':'p','KeyType':'HASH'}],"
        + "'BillingMode':'PAY_PER_REQUEST',"
        + member
        + "}";
  }

  @Test
  void whatIsSwitchedOffIsNotAskedFor() {
    String off =
        "'StreamSpecification':{'StreamEnabled':false},'SSESpecification':{'Enabled':false}";
    assertThat(session.ask("CreateTable", table("Plain", off))).startsWith("{'TableDescription':");
  }

  private static Stream<Arguments> values() {
    return Stream.of(
        item("{}", EMPTY),
        item("null", EMPTY),
        item("{'S':null}", EMPTY),
        item("{'X':{'S':'a'}}", EMPTY),
        item("{'S':'a','N':'1'}", SEVERAL),
        item("{'S':'a','N':'1','N':'2'}", SEVERAL),
        item("{'NULL':true,'BOOL':false}", SEVERAL),
        item("{'NULL':false}", NULL),
        item("{'NULL':'no'}", NULL),
        item("{'N':''}", "The parameter cannot be converted to a numeric value"),
        item("{'N':'b'}", NO_NUMBER + "b"),
        item("{'N':'1e126'}", overflow()),
        item("{'NULL':false,'N':'b'}", NO_NUMBER + "b"),
        item("{'N':'1','SS':[]}", INVALID + "An string set  may not be empty"),
        item("{'SS':[]}", INVALID + "An string set  may not be empty"),
        item("{'NS':[]}", INVALID + "An number set  may not be empty"),
        item("{'BS':[]}", INVALID + "Binary sets should not be empty"),
        item("{'SS':['a','a']}", INVALID + "Input collection [a, a] contains duplicates."),
        item("{'NS':['1','1.0']}", "Input collection contains duplicates"),
        item(
            "{'BS':['AQ==','AQ==']}",
            INVALID + "Input collection [AQ==, AQ==]of type BS contains duplicates."),
        item("{'NS':['1','b','c']}", NO_NUMBER + "b"),
        item("{'NS':['1',null]}", "The parameter cannot be converted to a numeric value"),
        item("{'SS':['a',null]}", EMPTY),
        item("{'BS':[null]}", EMPTY));
  }

  private static String overflow() {
    return "Number overflow. Attempting to store a number with magnitude larger than supported"
        + " range";
  }

  private static Stream<Arguments> nestedValues() {
    return Stream.of(
        item("{'L':[{'S':'a'},{}]}", EMPTY),
        item("{'L':[null]}", EMPTY),
        item("{'L':[{'N':'b'},{'NULL':false}]}", NO_NUMBER + "b"),
        item("{'M':{'a':{'NULL':false},'b':{'N':'b'}}}", NULL),
        item("{'M':{'a':{'NULL':false},'b':{'N':'b'},'a':{'S':''}}}", NO_NUMBER + "b"),
        item("{'M':{'a':{'L':[{'M':{'b':{'SS':['x','x']}}}]}}}", duplicates()),
        item("{'L':[{'NULL':false}],'S':'a'}", NULL));
  }

  private static String duplicates() {
    return INVALID + "Input collection [x, x] contains duplicates.";
  }

  private static Stream<Arguments> places() {
    return Stream.of(
        arguments("GetItem", "{'TableName':'Music','Key':{'p':{'N':'b'}}}", NO_NUMBER + "b"),
        arguments(
            "UpdateItem",
            "{'TableName':'Music','Key':{'p':{'S':'a'}},'UpdateExpression':'SET x = :x',"
                + "'ExpressionAttributeValues':{':x':{'N':'b'}}}",
            "ExpressionAttributeValues contains invalid value: " + NO_NUMBER + "b for key :x"),
        arguments(
            "Query",
            "{'TableName':'Music','KeyConditions':{'p':{'ComparisonOperator':'EQ',"
                + "'AttributeValueList':[{}]}}}",
            EMPTY),
        arguments(
            "DeleteItem",
            "{'TableName':'Music','Key':{'p':{'S':'a'}},'Expected':{'x':{'Value':{'N':'b'}}}}",
            NO_NUMBER + "b"),
        arguments(
            "BatchGetItem",
            "{'RequestItems':{'Music':{'Keys':[{'p':{'S':'a'}},{'p':{'NULL':false}}]}}}",
            NULL));
  }

  private static Stream<Arguments> constants() {
    return Stream.of(
        arguments(
            "PutItem",
            "{'TableName':'Music','Item':{'p':{'S':'a'}},'ReturnValues':'all_old'}",
            "1 validation error detected: Value 'all_old' at 'returnValues' failed to satisfy"
                + " constraint: Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD,"
                + " NONE, UPDATED_NEW]"),
        arguments(
            "CreateTable",
            "{'TableName':'Other','KeySchema':[{'AttributeName':'p','KeyType':'HASH'},"
                + "{'AttributeName':'s','KeyType':'SORT'}],'AttributeDefinitions':["
                + "{'AttributeName':'p','AttributeType':'S'}],'BillingMode':'PAY_PER_REQUEST'}",
            "1 validation error detected: Value 'SORT' at 'keySchema.2.member.keyType' failed to"
                + " satisfy constraint: Member must satisfy enum value set: [HASH, RANGE]"),
        arguments(
            "PutItem",
            "{'TableName':'Music','Item':{'p':{'S':'a'}},'Expected':{'a.b':{'ComparisonOperator':"
                + "'IS'}}}",
            "1 validation error detected: Value 'IS' at 'expected.a.b.member.comparisonOperator'"
                + " failed to satisfy constraint: Member must satisfy enum value set: [IN, NULL,"
                + " BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE,"
                + " CONTAINS]"));
  }

  private static Stream<Arguments> constantsOfStreams() {
    String views = "[OLD_IMAGE, KEYS_ONLY, NEW_AND_OLD_IMAGES, NEW_IMAGE]";
    String arn =
        "arn:aws:dynamodb:ddblocal:000000000000:table/Music/stream/2026-11-29T10:11:50.123";
    return Stream.of(
        arguments(
            "CreateTable",
            table("Other", "'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'new'}"),
            unknown("new", "streamSpecification.streamViewType", views)),
        arguments(
            "UpdateTable",
            "{'TableName':'Music','StreamSpecification':{'StreamEnabled':true,"
                + "'StreamViewType':'new'}}",
            unknown("new", "streamSpecification.streamViewType", views)),
        arguments(
            "DescribeStream",
            "{'StreamArn':'" + arn + "','ShardFilter':{'Type':'no','ShardId':'" + SHARD + "'}}",
            unknown("no", "shardFilter.type", "[CHILD_SHARDS]")));
  }

  private static String unknown(String given, String path, String names) {
    return "1 validation error detected: Value '"
        + given
        + "' at '"
        + path
        + "' failed to satisfy constraint: Member must satisfy enum value set: "
        + names;
  }

  private static Stream<Arguments> missing() {
    String notNull = "' failed to satisfy constraint: Member must not be null";
    return Stream.of(
        arguments(
            "BatchWriteItem",
            "{'RequestItems':{'Music':[{'PutRequest':{'Item':{'p':{'S':'a'}}}},"
                + "{'PutRequest':{'Item':null}}]}}",
            "1 validation error detected: Value null at"
                + " 'requestItems.Music.member.2.member.putRequest.item"
                + notNull),
        arguments(
            "TransactGetItems",
            "{'TransactItems':[null]}",
            "1 validation error detected: Value null at 'transactItems.1.member.get" + notNull));
  }

  /** JSON's null as an element of whatever holds elements. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "CreateTable~{'TableName':'Other','KeySchema':[null],'AttributeDefinitions':[null]}",
        "CreateTable~{'TableName':'Other','GlobalSecondaryIndexes':[null],'Tags':[null]}",
        "UpdateTable~{'TableName':'Music','GlobalSecondaryIndexUpdates':[null]}",
        "UpdateTable~{'TableName':'Music','GlobalSecondaryIndexUpdates':[{'Delete':null}]}",
        "UntagResource~{'ResourceArn':'arn:aws:dynamodb:x:0:table/Music','TagKeys':[null]}",
        "TagResource~{'ResourceArn':'arn:aws:dynamodb:x:0:table/Music','Tags':[null]}",
        "GetItem~{'TableName':'Music','Key':{'p':{'S':'a'}},'AttributesToGet':[null]}",
        "GetItem~{'TableName':'Music','Key':{'p':{'S':'a'}},'ProjectionExpression':'#a',"
            + "'ExpressionAttributeNames':{'#a':null}}",
        "PutItem~{'TableName':'Music','Item':{'p':{'S':'a'}},'Expected':{'x':null}}",
        "PutItem~{'TableName':'Music','Item':{'p':{'S':'a'}},'ConditionExpression':'p = :p',"
            + "'ExpressionAttributeValues':{':p':null}}",
        "Scan~{'TableName':'Music','ScanFilter':{'x':null}}",
        "Scan~{'TableName':'Music','ScanFilter':{'x':{'ComparisonOperator':'EQ',"
            + "'AttributeValueList':[null]}}}",
        "BatchGetItem~{'RequestItems':{'Music':null}}",
        "BatchGetItem~{'RequestItems':{'Music':{'Keys':[null]}}}",
        "BatchWriteItem~{'RequestItems':{'Music':null}}",
        "BatchWriteItem~{'RequestItems':{'Music':[null]}}",
        "TransactWriteItems~{'TransactItems':[null]}",
        "TransactWriteItems~{'TransactItems':[{'Put':null}]}"
      })
  void nullsInListsAndMapsAreRefused(String operation, String request) {
    assertThat(session.ask(operation, request))
        .startsWith("400 {'__type':'com.amazon.coral.validate#ValidationException','message':");
  }
}
