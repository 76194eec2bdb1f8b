package dev.karst.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests in JSON to a real database, and the whole of what it answers. */
class OperationsTest {
  private final JsonSession session = new JsonSession().withTable("Music");

  @AfterEach
  void close() {
    session.close();
  }

  private void asking(String operation, String request, String answer) {
    assertThat(session.ask(operation, request)).isEqualTo(answer);
  }

  @Test
  void itemsOfEveryTypeComeBackAsTheyWerePut() {
    String item =
        "{'p':{'S':'a'},'n':{'N':'-12.5'},'b':{'B':'AQI='},'t':{'BOOL':true},'f':{'BOOL':false},"
            + "'z':{'NULL':true},'m':{'M':{'x':{'L':[{'S':''},{'N':'0'}]}}},'l':{'L':[]},"
            + "'ss':{'SS':['a','ü']},'ns':{'NS':['1','2']},'bs':{'BS':['AQ==','Ag==']}}";
    asking("PutItem", "{'TableName':'Music','Item':" + item + "}", "{}");
    asking(
        "GetItem", "{'TableName':'Music','Key':{'p':{'S':'a'}}}", "{'Item':" + sorted(item) + "}");
  }

  /** The engine keeps attributes in an order of its own. */
  private String sorted(String item) {
    String got = session.ask("GetItem", "{'TableName':'Music','Key':{'p':{'S':'a'}}}");
    for (String attribute :
        item.substring(1, item.length() - 1).split(",(?='[a-z]{1,2}':\\{'[A-Z])")) {
      assertThat(got).contains(attribute);
    }
    assertThat(got).hasSameSizeAs("{'Item':" + item + "}");
    return got.substring("{'Item':".length(), got.length() - 1);
  }

  @Test
  void writesAnswerWhatTheyAreAskedFor() {
    asking("GetItem", "{'TableName':'Music','Key':{'p':{'S':'no'}}}", "{}");
    asking(
        "PutItem",
        "{'TableName':'Music','Item':{'p':{'S':'a'}},'ReturnConsumedCapacity':'TOTAL'}",
        "{'ConsumedCapacity':{'TableName':'Music','CapacityUnits':1.0}}");
    asking(
        "UpdateItem",
        "{'TableName':'Music','Key':{'p':{'S':'a'}},'UpdateExpression':'SET #n = :n',"
            + "'ExpressionAttributeNames':{'#n':'n'},'ExpressionAttributeValues':{':n':{'N':'1e2'}},"
            + "'ReturnValues':'UPDATED_NEW'}",
        "{'Attributes':{'n':{'N':'100'}}}");
    asking(
        "DeleteItem",
        "{'TableName':'Music','Key':{'p':{'S':'a'}},'ReturnValues':'ALL_OLD'}",
        "{'Attributes':{'p':{'S':'a'},'n':{'N':'100'}}}");
  }

  @Test
  void pagesTellTheirCounts() {
    session.ask("PutItem", "{'TableName':'Music','Item':{'p':{'S':'a'}}}");
    session.ask("PutItem", "{'TableName':'Music','Item':{'p':{'S':'b'}}}");
    asking(
        "Query",
        "{'TableName':'Music','KeyConditionExpression':'p = :p',"
            + "'ExpressionAttributeValues':{':p':{'S':'a'}}}",
        "{'Items':[{'p':{'S':'a'}}],'Count':1,'ScannedCount':1}");
    asking(
        "Query",
        "{'TableName':'Music','KeyConditions':{'p':{'ComparisonOperator':'EQ',"
            + "'AttributeValueList':[{'S':'b'}]}},'Select':'COUNT'}",
        "{'Count':1,'ScannedCount':1}");
    assertThat(session.ask("Scan", "{'TableName':'Music','Limit':1}"))
        .matches(
            "\\{'Items':\\[\\{'p':\\{'S':'(.)'}}],'Count':1,'ScannedCount':1,"
                + "'LastEvaluatedKey':\\{'p':\\{'S':'\\1'}}}");
  }

  @Test
  void batchesAndTransactions() {
    asking(
        "BatchWriteItem",
        "{'RequestItems':{'Music':[{'PutRequest':{'Item':{'p':{'S':'a'}}}},"
            + "{'DeleteRequest':{'Key':{'p':{'S':'b'}}}}]}}",
        "{'UnprocessedItems':{}}");
    asking(
        "BatchGetItem",
        "{'RequestItems':{'Music':{'Keys':[{'p':{'S':'a'}},{'p':{'S':'b'}}]}}}",
        "{'Responses':{'Music':[{'p':{'S':'a'}}]},'UnprocessedKeys':{}}");
    asking(
        "TransactWriteItems",
        "{'TransactItems':[{'Put':{'TableName':'Music','Item':{'p':{'S':'c'}}}},"
            + "{'Delete':{'TableName':'Music','Key':{'p':{'S':'d'}}}},{'Update':{'TableName':'Music','Key':{'p':{'S':'e'}},'UpdateExpression':'SET"
            + " x = :x','ExpressionAttributeValues':{':x':{'NULL':true}}}},"
            + "{'ConditionCheck':{'TableName':'Music','Key':{'p':{'S':'a'}},"
            + "'ConditionExpression':'attribute_exists(p)'}}]}",
        "{}");
    asking(
        "TransactGetItems",
        "{'TransactItems':[{'Get':{'TableName':'Music','Key':{'p':{'S':'c'}}}},"
            + "{'Get':{'TableName':'Music','Key':{'p':{'S':'z'}}}}]}",
        "{'Responses':[{'Item':{'p':{'S':'c'}}},{}]}");
  }

  @Test
  void tablesAndTags() {
    asking("ListTables", "{}", "{'TableNames':['Music']}");
    asking("ListTables", "{'Limit':1,'ExclusiveStartTableName':'Music'}", "{'TableNames':[]}");
    String described = session.ask("DescribeTable", "{'TableName':'Music'}");
    assertThat(described)
        .matches(
            "\\{'Table':\\{'AttributeDefinitions':\\[\\{'AttributeName':'p','AttributeType':'S'}],"
                + "'TableName':'Music','KeySchema':\\[\\{'AttributeName':'p','KeyType':'HASH'}],"
                + "'TableStatus':'ACTIVE','CreationDateTime':\\d{10}\\.\\d{3},"
                + "'ProvisionedThroughput':\\{'ReadCapacityUnits':0,'WriteCapacityUnits':0,"
                + "'NumberOfDecreasesToday':0},'TableSizeBytes':0,'ItemCount':0,"
                + "'TableArn':'[^']*','TableId':'[^']*',"
                + "'BillingModeSummary':\\{'BillingMode':'PAY_PER_REQUEST'},"
                + "'DeletionProtectionEnabled':false}}");
    String arn = described.replaceAll(".*'TableArn':'([^']*)'.*", "$1");
    asking("TagResource", "{'ResourceArn':'" + arn + "','Tags':[{'Key':'k','Value':'v'}]}", "");
    asking(
        "ListTagsOfResource",
        "{'ResourceArn':'" + arn + "'}",
        "{'Tags':[{'Key':'k','Value':'v'}]}");
    asking("UntagResource", "{'ResourceArn':'" + arn + "','TagKeys':['k']}", "");
    asking("ListTagsOfResource", "{'ResourceArn':'" + arn + "'}", "{'Tags':[]}");
    assertThat(session.ask("UpdateTable", "{'TableName':'Music','DeletionProtectionEnabled':true}"))
        .contains("'DeletionProtectionEnabled':true");
    assertThat(session.ask("DescribeLimits", "{}"))
        .matches(
            "\\{'AccountMaxReadCapacityUnits':\\d+,'AccountMaxWriteCapacityUnits':\\d+,"
                + "'TableMaxReadCapacityUnits':\\d+,'TableMaxWriteCapacityUnits':\\d+}");
    assertThat(session.ask("UpdateTable", "{'TableName':'Music','DeletionProtectionEnabled':'no'}"))
        .contains("'DeletionProtectionEnabled':false");
    assertThat(session.ask("DeleteTable", "{'TableName':'Music'}")).contains("'DELETING'");
    asking("ListTables", "{}", "{'TableNames':[]}");
  }

  @Test
  void indexesAreCreatedWithTheirTable() {
    String created =
        session.ask(
            "CreateTable",
            """
            {'TableName':'Indexed','KeySchema':[{'AttributeName':'p','KeyType':'HASH'},
            {'AttributeName':'s','KeyType':'RANGE'}],'AttributeDefinitions':[
            {'AttributeName':'p','AttributeType':'S'},{'AttributeName':'s','AttributeType':'N'},
            {'AttributeName':'t','AttributeType':'B'}],'ProvisionedThroughput':
            {'ReadCapacityUnits':5,'WriteCapacityUnits':6.9},'LocalSecondaryIndexes':[
            {'IndexName':'local','KeySchema':[{'AttributeName':'p','KeyType':'HASH'},
            {'AttributeName':'t','KeyType':'RANGE'}],'Projection':{'ProjectionType':'KEYS_ONLY'}}],
            'GlobalSecondaryIndexes':[{'IndexName':'global','KeySchema':[
            {'AttributeName':'t','KeyType':'HASH'}],'Projection':{'ProjectionType':'INCLUDE',
            'NonKeyAttributes':['x']},'ProvisionedThroughput':{'ReadCapacityUnits':1,
            'WriteCapacityUnits':2}}]}\
            """);
    assertThat(created)
        .contains(
            "'ReadCapacityUnits':5,'WriteCapacityUnits':6,",
            "'LocalSecondaryIndexes':[{'IndexName':'local','KeySchema':[{'AttributeName':'p',"
                + "'KeyType':'HASH'},{'AttributeName':'t','KeyType':'RANGE'}],"
                + "'Projection':{'ProjectionType':'KEYS_ONLY'},'IndexSizeBytes':0,'ItemCount':0,",
            "'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':['x']},'IndexStatus':");
    assertThat(
            session.ask(
                "UpdateTable",
                "{'TableName':'Indexed','GlobalSecondaryIndexUpdates':[{'Delete':"
                    + "{'IndexName':'global'}}]}"))
        .contains("'IndexStatus':'DELETING'");
  }

  @Test
  void unknownMembersAreSkippedAndTheLastOfTwoCounts() {
    asking(
        "PutItem",
        "{'Later':[{'x':{}}],'TableName':5e0,'TableName':null,'TableName':'Music',"
            + "'Item':{'p':{'S':'x','S':'a','X':[1]},'q':{'N':'bad'},'q':{'N':'1'}},"
            + "'ReturnValues':'BAD','ReturnValues':null,'Item2':null}",
        "400 {'__type':'com.amazon.coral.service#SerializationException',"
            + "'Message':'DECIMAL_VALUE cannot be converted to String'}");
    asking(
        "PutItem",
        "{'Later':[{'x':{}}],'TableName':null,'TableName':'Music',"
            + "'Item':{'p':{'S':'x','S':'a','X':[1]},'q':{'N':'bad'},'q':{'N':'1'},"
            + "'m':{'M':{'x':{},'x':{'S':''}}},'o':{'N':'1','S':'k','N':null}},"
            + "'ReturnValues':'BAD','ReturnValues':null,'Item2':null}",
        "{}");
    asking(
        "GetItem",
        "{'TableName':'Music','Key':{'p':{'S':'a'}}}",
        "{'Item':{'p':{'S':'a'},'q':{'N':'1'},'m':{'M':{'x':{'S':''}}},'o':{'S':'k'}}}");
  }

  @Test
  void callsKnowTheirTable() {
    assertThat(session.read("PutItem", "{'TableName':'Music'}").tableName()).contains("Music");
    assertThat(session.read("GetItem", "{}").tableName()).isEmpty();
    assertThat(session.read("ListTables", "{}").tableName()).isEmpty();
    assertThat(session.read("BatchGetItem", "{}").tableName()).isEmpty();
  }
}
