package dev.karst.server.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.BatchGetItemResponse;
import dev.karst.operation.BatchWriteItemResponse;
import dev.karst.operation.BillingModeSummary;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.CreateTableResponse;
import dev.karst.operation.DeleteItemResponse;
import dev.karst.operation.DeleteTableResponse;
import dev.karst.operation.DescribeLimitsResponse;
import dev.karst.operation.DescribeTableResponse;
import dev.karst.operation.DescribeTimeToLiveResponse;
import dev.karst.operation.GetItemResponse;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.ListTablesResponse;
import dev.karst.operation.ListTagsOfResourceResponse;
import dev.karst.operation.LocalSecondaryIndexDescription;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughputDescription;
import dev.karst.operation.PutItemResponse;
import dev.karst.operation.QueryResponse;
import dev.karst.operation.ScanResponse;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.TableClassSummary;
import dev.karst.operation.TableDescription;
import dev.karst.operation.TableStatus;
import dev.karst.operation.Tag;
import dev.karst.operation.TimeToLiveDescription;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.TimeToLiveStatus;
import dev.karst.operation.TransactGetItemsResponse;
import dev.karst.operation.TransactWriteItemsResponse;
import dev.karst.operation.UpdateItemResponse;
import dev.karst.operation.UpdateTableResponse;
import dev.karst.operation.UpdateTimeToLiveResponse;
import dev.karst.operation.WriteRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableClass;
import dev.karst.value.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every answer core can give, with all of its members and with as few as it may have. */
class AnswersTest {
  private static final Item ITEM = Item.builder().put("p", "a").build();
  private static final String ITEM_JSON = "{'p':{'S':'a'}}";

  private static final ConsumedCapacity CAPACITY =
      new ConsumedCapacity(
          "T",
          1.5,
          0.5,
          1.0,
          new Capacity(0.5, 1.0, 1.5),
          Map.of("l", new Capacity(null, null, 2.0)),
          Map.of("g", new Capacity(null, null, 1e7)));

  private static final String CAPACITY_JSON =
      "{'TableName':'T','CapacityUnits':1.5,'ReadCapacityUnits':0.5,'WriteCapacityUnits':1.0,"
          + "'Table':{'ReadCapacityUnits':0.5,'WriteCapacityUnits':1.0,'CapacityUnits':1.5},"
          + "'LocalSecondaryIndexes':{'l':{'CapacityUnits':2.0}},"
          + "'GlobalSecondaryIndexes':{'g':{'CapacityUnits':1.0E7}}}";

  private static final ItemCollectionMetrics METRICS =
      new ItemCollectionMetrics(ITEM, List.of(0.0, 1.0));

  private static final String METRICS_JSON =
      "{'ItemCollectionKey':" + ITEM_JSON + ",'SizeEstimateRangeGB':[0.0,1.0]}";

  private static <T> void assertJson(ValueWriter<T> writer, T answer, String json) {
    assertThat(new String(Json.bytes(writer, answer), UTF_8).replace('"', '\'')).isEqualTo(json);
  }

  @Test
  void writesOfOneItem() {
    String all =
        "{'Attributes':%s,'ConsumedCapacity':%s,'ItemCollectionMetrics':%s}"
            .formatted(ITEM_JSON, CAPACITY_JSON, METRICS_JSON);
    assertJson(ItemAnswers.PUT, new PutItemResponse(ITEM, CAPACITY, METRICS), all);
    assertJson(ItemAnswers.UPDATED, new UpdateItemResponse(ITEM, CAPACITY, METRICS), all);
    assertJson(ItemAnswers.DELETED, new DeleteItemResponse(ITEM, CAPACITY, METRICS), all);
    assertJson(ItemAnswers.PUT, new PutItemResponse(null, null, null), "{}");
    assertJson(ItemAnswers.UPDATED, new UpdateItemResponse(null, null, null), "{}");
    assertJson(ItemAnswers.DELETED, new DeleteItemResponse(null, null, null), "{}");
  }

  @Test
  void reads() {
    assertJson(
        ItemAnswers.GOT,
        new GetItemResponse(ITEM, CAPACITY),
        "{'Item':" + ITEM_JSON + ",'ConsumedCapacity':" + CAPACITY_JSON + "}");
    assertJson(ItemAnswers.GOT, new GetItemResponse(null, null), "{}");
    assertJson(ItemAnswers.GOT, new GetItemResponse(Item.of(), null), "{'Item':{}}");
    String page =
        "{'Items':[%s],'Count':1,'ScannedCount':2,'LastEvaluatedKey':%s,'ConsumedCapacity':%s}"
            .formatted(ITEM_JSON, ITEM_JSON, CAPACITY_JSON);
    List<Item> items = List.of(ITEM);
    assertJson(ItemAnswers.QUERIED, new QueryResponse(items, 1, 2, ITEM, CAPACITY), page);
    assertJson(ItemAnswers.SCANNED, new ScanResponse(items, 1, 2, ITEM, CAPACITY), page);
    assertJson(
        ItemAnswers.QUERIED,
        new QueryResponse(List.of(), 0, 0, null, null),
        "{'Items':[],'Count':0,'ScannedCount':0}");
    assertJson(
        ItemAnswers.SCANNED,
        new ScanResponse(null, 3, 4, null, null),
        "{'Count':3,'ScannedCount':4}");
  }

  @Test
  void batches() {
    KeysAndAttributes keys =
        new KeysAndAttributes(List.of(ITEM), true, "#p", Map.of("#p", "p"), List.of("p"));
    assertJson(
        BatchAnswers.GOT,
        new BatchGetItemResponse(Map.of("T", List.of(ITEM)), Map.of("T", keys), List.of(CAPACITY)),
        "{'Responses':{'T':[%s]},'UnprocessedKeys':{'T':{'Keys':[%s],'ConsistentRead':true,"
                .formatted(ITEM_JSON, ITEM_JSON)
            + "'ProjectionExpression':'#p','ExpressionAttributeNames':{'#p':'p'},"
            + "'AttributesToGet':['p']}},'ConsumedCapacity':["
            + CAPACITY_JSON
            + "]}");
    assertJson(
        BatchAnswers.GOT,
        new BatchGetItemResponse(Map.of(), Map.of(), null),
        "{'Responses':{},'UnprocessedKeys':{}}");
    assertJson(
        BatchAnswers.WRITTEN,
        new BatchWriteItemResponse(
            Map.of("T", List.of(WriteRequest.put(ITEM), WriteRequest.delete(ITEM))),
            Map.of("T", List.of(METRICS)),
            List.of(CAPACITY)),
        "{'UnprocessedItems':{'T':[{'PutRequest':{'Item':%s}},{'DeleteRequest':{'Key':%s}}]},"
                .formatted(ITEM_JSON, ITEM_JSON)
            + "'ItemCollectionMetrics':{'T':[%s]},'ConsumedCapacity':[%s]}"
                .formatted(METRICS_JSON, CAPACITY_JSON));
    assertJson(
        BatchAnswers.WRITTEN,
        new BatchWriteItemResponse(Map.of(), null, null),
        "{'UnprocessedItems':{}}");
  }

  @Test
  void transactions() {
    assertJson(
        BatchAnswers.TRANSACTION_GOT,
        new TransactGetItemsResponse(
            List.of(new GetItemResponse(ITEM, null), new GetItemResponse(null, null)),
            List.of(CAPACITY)),
        "{'Responses':[{'Item':%s},{}],'ConsumedCapacity':[%s]}"
            .formatted(ITEM_JSON, CAPACITY_JSON));
    assertJson(
        BatchAnswers.TRANSACTION_WRITTEN,
        new TransactWriteItemsResponse(List.of(CAPACITY), Map.of("T", List.of(METRICS))),
        "{'ConsumedCapacity':[%s],'ItemCollectionMetrics':{'T':[%s]}}"
            .formatted(CAPACITY_JSON, METRICS_JSON));
    assertJson(BatchAnswers.TRANSACTION_WRITTEN, new TransactWriteItemsResponse(null, null), "{}");
  }

  @Test
  void tables() {
    TableDescription table = table();
    String json =
        "{'AttributeDefinitions':[{'AttributeName':'p','AttributeType':'N'}],'TableName':'T',"
            + "'KeySchema':[{'AttributeName':'p','KeyType':'HASH'}],'TableStatus':'UPDATING',"
            + "'CreationDateTime':1700000000.012,'ProvisionedThroughput':{'ReadCapacityUnits':1,"
            + "'WriteCapacityUnits':2,'NumberOfDecreasesToday':0},'TableSizeBytes':9000000000,"
            + "'ItemCount':7,'TableArn':'arn','TableId':'id',"
            + "'BillingModeSummary':{'BillingMode':'PAY_PER_REQUEST'},"
            + "'LocalSecondaryIndexes':[{'IndexName':'l','KeySchema':[{'AttributeName':'p',"
            + "'KeyType':'RANGE'}],'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':"
            + "['x']},'IndexSizeBytes':1,'ItemCount':2,'IndexArn':'arnl'}],"
            + "'GlobalSecondaryIndexes':[{'IndexName':'g','KeySchema':[],'Projection':"
            + "{'ProjectionType':'ALL'},'IndexStatus':'CREATING','Backfilling':true,"
            + "'ProvisionedThroughput':{'ReadCapacityUnits':1,'WriteCapacityUnits':2,"
            + "'NumberOfDecreasesToday':0},'IndexSizeBytes':3,'ItemCount':4,'IndexArn':'arng'}],"
            + "'TableClassSummary':{'TableClass':'STANDARD_INFREQUENT_ACCESS'},"
            + "'DeletionProtectionEnabled':true,"
            + "'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'NEW_AND_OLD_IMAGES'},"
            + "'LatestStreamLabel':'2026-11-29T10:11:50.123','LatestStreamArn':'arns'}";
    String description = "{'TableDescription':" + json + "}";
    assertJson(TableAnswers.CREATED, new CreateTableResponse(table), description);
    assertJson(TableAnswers.UPDATED, new UpdateTableResponse(table), description);
    assertJson(TableAnswers.DELETED, new DeleteTableResponse(table), description);
    assertJson(TableAnswers.DESCRIBED, new DescribeTableResponse(table), "{'Table':" + json + "}");
  }

  private static TableDescription table() {
    ProvisionedThroughputDescription throughput = new ProvisionedThroughputDescription(1, 2, 0);
    return new TableDescription(
        List.of(new AttributeDefinition("p", KeyType.N)),
        "T",
        List.of(KeySchemaElement.hash("p")),
        TableStatus.UPDATING,
        Instant.ofEpochSecond(1_700_000_000, 12_345_678),
        throughput,
        9_000_000_000L,
        7,
        "arn",
        "id",
        new BillingModeSummary(BillingMode.PAY_PER_REQUEST),
        List.of(
            new LocalSecondaryIndexDescription(
                "l",
                List.of(KeySchemaElement.range("p")),
                new Projection(ProjectionType.INCLUDE, List.of("x")),
                1,
                2,
                "arnl")),
        List.of(
            new GlobalSecondaryIndexDescription(
                "g",
                List.of(),
                new Projection(ProjectionType.ALL, null),
                IndexStatus.CREATING,
                true,
                throughput,
                3,
                4,
                "arng")),
        new TableClassSummary(TableClass.STANDARD_INFREQUENT_ACCESS),
        true,
        StreamSpecification.enabled(StreamViewType.NEW_AND_OLD_IMAGES),
        "2026-11-29T10:11:50.123",
        "arns");
  }

  @Test
  void timeToLive() {
    assertJson(
        TableAnswers.TIME_TO_LIVE_UPDATED,
        new UpdateTimeToLiveResponse(new TimeToLiveSpecification(true, "t")),
        "{'TimeToLiveSpecification':{'Enabled':true,'AttributeName':'t'}}");
    assertJson(
        TableAnswers.TIME_TO_LIVE_DESCRIBED,
        new DescribeTimeToLiveResponse(new TimeToLiveDescription(TimeToLiveStatus.ENABLED, "t")),
        "{'TimeToLiveDescription':{'TimeToLiveStatus':'ENABLED','AttributeName':'t'}}");
    assertJson(
        TableAnswers.TIME_TO_LIVE_DESCRIBED,
        new DescribeTimeToLiveResponse(new TimeToLiveDescription(TimeToLiveStatus.DISABLED, null)),
        "{'TimeToLiveDescription':{'TimeToLiveStatus':'DISABLED'}}");
  }

  @Test
  void listsTagsAndLimits() {
    assertJson(
        TableAnswers.LISTED,
        new ListTablesResponse(List.of("a", "b"), "b"),
        "{'TableNames':['a','b'],'LastEvaluatedTableName':'b'}");
    assertJson(TableAnswers.LISTED, new ListTablesResponse(List.of(), null), "{'TableNames':[]}");
    assertJson(
        TableAnswers.TAGS,
        new ListTagsOfResourceResponse(List.of(new Tag("k", "")), "next"),
        "{'Tags':[{'Key':'k','Value':''}],'NextToken':'next'}");
    assertJson(
        TableAnswers.LIMITS,
        new DescribeLimitsResponse(1, 2, 3, 4),
        "{'AccountMaxReadCapacityUnits':1,'AccountMaxWriteCapacityUnits':2,"
            + "'TableMaxReadCapacityUnits':3,'TableMaxWriteCapacityUnits':4}");
  }
}
