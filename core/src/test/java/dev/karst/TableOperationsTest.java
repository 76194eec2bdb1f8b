package dev.karst;

import static dev.karst.TableRequests.ALL;
import static dev.karst.TableRequests.ONE;
import static dev.karst.TableRequests.global;
import static dev.karst.TableRequests.include;
import static dev.karst.TableRequests.key;
import static dev.karst.TableRequests.local;
import static dev.karst.TableRequests.schema;
import static dev.karst.TableRequests.strings;
import static dev.karst.TableRequests.tableAb;
import static dev.karst.TableRequests.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.KarstException;
import dev.karst.error.LimitExceededException;
import dev.karst.error.ResourceInUseException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.BillingModeSummary;
import dev.karst.operation.CreateGlobalSecondaryIndexAction;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DeleteGlobalSecondaryIndexAction;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DescribeLimitsResponse;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.ListTagsOfResourceRequest;
import dev.karst.operation.LocalSecondaryIndexDescription;
import dev.karst.operation.Operations;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.ProvisionedThroughputDescription;
import dev.karst.operation.TableClassSummary;
import dev.karst.operation.TableDescription;
import dev.karst.operation.TableStatus;
import dev.karst.operation.Tag;
import dev.karst.operation.TagResourceRequest;
import dev.karst.operation.UntagResourceRequest;
import dev.karst.operation.UpdateGlobalSecondaryIndexAction;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableClass;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tables are created, described, listed, changed, labelled and deleted as DynamoDB does. Messages
 * as dynalite's test/updateTable.js recorded them, and as recorded from the service in 2026.
 */
@Timeout(60)
class TableOperationsTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String ARN = "arn:aws:dynamodb:ddblocal:000000000000:table/";
  private static final ProvisionedThroughputDescription NONE =
      new ProvisionedThroughputDescription(0, 0, 0);

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Operations operations = karst.operations();

  @AfterEach
  void close() {
    karst.close();
  }

  @Test
  void aTableIsDescribedAsItWasCreated() {
    TableDescription created =
        operations
            .createTable(
                tableAb()
                    .attributeDefinitions(
                        List.of(
                            new AttributeDefinition("c", KeyType.N),
                            new AttributeDefinition("b", KeyType.B),
                            new AttributeDefinition("a", KeyType.S)))
                    .provisionedThroughput(throughput(5, 6))
                    .localSecondaryIndexes(List.of(local("loc", key("a", "c"), ALL)))
                    .globalSecondaryIndexes(
                        List.of(
                            global("zzz", schema("#c #a b"), include("y", "x")),
                            new GlobalSecondaryIndex("aaa", key("b"), ALL, throughput(2, 3))))
                    .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                    .build())
            .tableDescription();
    TableDescription table = describe("abc");
    assertThat(table).isEqualTo(created);
    assertThat(table.tableName()).isEqualTo("abc");
    assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(table.tableArn()).isEqualTo(ARN + "abc");
    assertThat(table.attributeDefinitions())
        .containsExactly(
            new AttributeDefinition("a", KeyType.S),
            new AttributeDefinition("b", KeyType.B),
            new AttributeDefinition("c", KeyType.N));
    assertThat(table.keySchema()).isEqualTo(key("a", "b"));
    assertThat(table.provisionedThroughput())
        .isEqualTo(new ProvisionedThroughputDescription(5, 6, 0));
    assertThat(table.billingModeSummary()).isNull();
    assertThat(table.tableClassSummary())
        .isEqualTo(new TableClassSummary(TableClass.STANDARD_INFREQUENT_ACCESS));
    assertThat(table.deletionProtectionEnabled()).isFalse();
    assertThat(table.itemCount()).isZero();
    assertThat(table.localSecondaryIndexes())
        .containsExactly(
            new LocalSecondaryIndexDescription(
                "loc", key("a", "c"), ALL, 0, 0, ARN + "abc/index/loc"));
    assertThat(table.globalSecondaryIndexes())
        .containsExactly(
            new GlobalSecondaryIndexDescription(
                "zzz",
                schema("#c #a b"),
                include("x", "y"),
                IndexStatus.ACTIVE,
                null,
                new ProvisionedThroughputDescription(1, 1, 0),
                0,
                0,
                ARN + "abc/index/zzz"),
            new GlobalSecondaryIndexDescription(
                "aaa",
                key("b"),
                ALL,
                IndexStatus.ACTIVE,
                null,
                new ProvisionedThroughputDescription(2, 3, 0),
                0,
                0,
                ARN + "abc/index/aaa"));
  }

  @Test
  void aTablePaidByRequestHasNoCapacity() {
    create("abc");
    TableDescription table = describe(ARN + "abc");
    assertThat(table.billingModeSummary())
        .isEqualTo(new BillingModeSummary(BillingMode.PAY_PER_REQUEST));
    assertThat(table.provisionedThroughput()).isEqualTo(NONE);
    assertThat(table.localSecondaryIndexes()).isNull();
    assertThat(table.globalSecondaryIndexes()).isNull();
    assertThat(table.tableClassSummary()).isNull();
  }

  @Test
  void aKeyOfEightAttributesIsGlobal() {
    operations.createTable(
        tableAb()
            .attributeDefinitions(strings("a", "b", "c", "d", "e", "f", "g", "h"))
            .globalSecondaryIndexes(List.of(global("idx", schema("#h #g #f #e d c b a"), ALL)))
            .build());
    assertThat(index("idx").keySchema()).isEqualTo(schema("#h #g #f #e d c b a"));
  }

  @Test
  void aNameIsGivenOnce() {
    create("abc");
    assertThatThrownBy(() -> operations.createTable(tableAb().build()))
        .isInstanceOf(ResourceInUseException.class)
        .hasMessage("Table already exists: abc");
    String id = describe("abc").tableId();
    operations.deleteTable(new DeleteTableRequest("abc"));
    create("abc");
    assertThat(describe("abc").tableId()).isNotEqualTo(id);
  }

  @Test
  void namesAreListedInPages() {
    assertThat(list(null, null, null)).isEmpty();
    for (String name : List.of("ddd", "bbb", "ccc", "aaa")) {
      create(name);
    }
    assertThat(list(null, null, null)).containsExactly("aaa", "bbb", "ccc", "ddd");
    assertThat(list(null, 4, null)).containsExactly("aaa", "bbb", "ccc", "ddd");
    assertThat(list(null, 3, "ccc")).containsExactly("aaa", "bbb", "ccc");
    assertThat(list("ccc", 3, null)).containsExactly("ddd");
    assertThat(list("bbb-", 1, "ccc")).containsExactly("ccc");
    assertThat(list("ddd", null, null)).isEmpty();
  }

  private List<String> list(String start, Integer limit, String last) {
    var page = operations.listTables(new ListTablesRequest(start, limit));
    assertThat(page.lastEvaluatedTableName()).isEqualTo(last);
    return page.tableNames();
  }

  @Test
  void aHundredNamesAreAPage() {
    IntStream.range(100, 201).forEach(i -> create("t" + i));
    assertThat(list(null, null, "t199")).hasSize(100);
    assertThat(list("t199", null, null)).containsExactly("t200");
  }

  @Test
  void aProtectedTableIsNotDeleted() {
    operations.createTable(
        tableAb().deletionProtectionEnabled(true).tags(List.of(new Tag("k", "v"))).build());
    assertThat(describe("abc").deletionProtectionEnabled()).isTrue();
    assertRefused(
        () -> operations.deleteTable(new DeleteTableRequest("abc")),
        ValidationException.class,
        "Resource cannot be deleted as it is currently protected against deletion. Disable"
            + " deletion protection first.");
    assertThatThrownBy(() -> karst.deleteTable("abc")).isInstanceOf(ValidationException.class);
    TableDescription changed = update(abc().deletionProtectionEnabled(false));
    assertThat(changed.deletionProtectionEnabled()).isFalse();
    TableDescription deleted =
        operations.deleteTable(new DeleteTableRequest("abc")).tableDescription();
    assertThat(deleted.tableStatus()).isEqualTo(TableStatus.DELETING);
    assertThat(karst.tableNames()).isEmpty();
  }

  @Test
  void tagsAreAddedReplacedAndTakenAway() {
    operations.createTable(tableAb().tags(List.of(new Tag("b", "1"))).build());
    tag(new Tag("c", "é x+1"), new Tag("a", ""));
    tag(new Tag("b", "2"));
    assertThat(tags()).containsExactly(new Tag("a", ""), new Tag("b", "2"), new Tag("c", "é x+1"));
    operations.untagResource(new UntagResourceRequest(ARN + "abc", List.of("a", "x", "c")));
    assertThat(tags()).containsExactly(new Tag("b", "2"));
  }

  @Test
  void aTableHasFiftyTagsAtMost() {
    create("abc");
    tag(IntStream.range(0, 50).mapToObj(i -> new Tag("k" + i, "")).toArray(Tag[]::new));
    tag(new Tag("k7", "new"));
    assertRefused(
        () -> tag(new Tag("k7", "newer"), new Tag("more", "")),
        ValidationException.class,
        "Number of Tags exceed the current limit for the provided ResourceArn");
    assertThat(tags()).hasSize(50).contains(new Tag("k7", "new"));
  }

  @Test
  void tagsNeedATable() {
    assertRefused(
        () -> tag(new Tag("a", "b")),
        ResourceNotFoundException.class,
        "Requested resource not found: ResourcArn: " + ARN + "abc not found");
    assertRefused(
        () -> operations.untagResource(new UntagResourceRequest(ARN + "abc", List.of("a"))),
        ResourceNotFoundException.class,
        "Requested resource not found");
  }

  private void tag(Tag... tags) {
    operations.tagResource(new TagResourceRequest(ARN + "abc", List.of(tags)));
  }

  private List<Tag> tags() {
    var page = operations.listTagsOfResource(new ListTagsOfResourceRequest(ARN + "abc", null));
    assertThat(page.nextToken()).isNull();
    return page.tags();
  }

  @Test
  void limitsAreThoseOfANewAccount() {
    assertThat(operations.describeLimits())
        .isEqualTo(new DescribeLimitsResponse(80_000, 80_000, 40_000, 40_000));
  }

  @Test
  void capacityChanges() {
    operations.createTable(tableAb().build());
    assertThat(update(abc().provisionedThroughput(throughput(1, 2))).provisionedThroughput())
        .isEqualTo(new ProvisionedThroughputDescription(1, 2, 0));
    assertRefused(
        abc().provisionedThroughput(throughput(1, 2)),
        ValidationException.class,
        "The provisioned throughput for the table will not change. The requested value equals the"
            + " current value. Current ReadCapacityUnits provisioned for the table: 1. Requested"
            + " ReadCapacityUnits: 1. Current WriteCapacityUnits provisioned for the table: 2."
            + " Requested WriteCapacityUnits: 2. Refer to the Amazon DynamoDB Developer Guide for"
            + " current limits and how to request higher limits.");
    assertThat(update(abc().tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)).tableClassSummary())
        .isEqualTo(new TableClassSummary(TableClass.STANDARD_INFREQUENT_ACCESS));
  }

  @Test
  void aTableIsPaidByRequestAndProvisionedAgain() {
    operations.createTable(
        tableAb()
            .globalSecondaryIndexes(
                List.of(global("one", key("b"), ALL), global("two", key("a"), ALL)))
            .build());
    TableDescription byRequest = update(abc().billingMode(BillingMode.PAY_PER_REQUEST));
    assertThat(byRequest.billingModeSummary())
        .isEqualTo(new BillingModeSummary(BillingMode.PAY_PER_REQUEST));
    assertThat(byRequest.provisionedThroughput()).isEqualTo(NONE);
    assertThat(byRequest.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::provisionedThroughput)
        .containsExactly(NONE, NONE);
    assertRefused(
        abc().provisionedThroughput(ONE),
        ValidationException.class,
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
            + " is PAY_PER_REQUEST");
    assertRefused(
        abc(setting("one", ONE)),
        ValidationException.class,
        INVALID
            + "The only Updates for index: one when TableThroughputMode is PAY_PER_REQUEST can be"
            + " to OnDemandThroughput, WarmThroughput");
    assertRefused(
        abc().billingMode(BillingMode.PROVISIONED).provisionedThroughput(ONE),
        ValidationException.class,
        INVALID + "ProvisionedThroughput must be specified for index: one,two");
    TableDescription provisioned =
        update(
            abc(setting("one", ONE), setting("two", throughput(3, 4)))
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(ONE));
    assertThat(provisioned.billingModeSummary()).isNull();
    assertThat(provisioned.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::provisionedThroughput)
        .containsExactly(
            new ProvisionedThroughputDescription(1, 1, 0),
            new ProvisionedThroughputDescription(3, 4, 0));
  }

  @Test
  void capacityOfAnIndexChanges() {
    operations.createTable(
        tableAb()
            .localSecondaryIndexes(List.of(local("loc", key("a", "b"), ALL)))
            .globalSecondaryIndexes(List.of(global("one", key("b"), ALL)))
            .build());
    update(abc(setting("one", throughput(2, 1))));
    assertThat(index("one").provisionedThroughput())
        .isEqualTo(new ProvisionedThroughputDescription(2, 1, 0));
    assertRefused(
        abc(setting("one", throughput(2, 1))),
        ValidationException.class,
        "The provisioned throughput for the index one will not change. The requested value equals"
            + " the current value. Current ReadCapacityUnits provisioned for index one: 2."
            + " Requested ReadCapacityUnits: 2. Current WriteCapacityUnits provisioned for index"
            + " one: 1. Requested WriteCapacityUnits: 1. Refer to the Amazon DynamoDB Developer"
            + " Guide for current limits and how to request higher limits.");
    assertRefused(
        abc(setting("ghost", throughput(1_000_000_000_000L, 1_000_000_000_001L))),
        ValidationException.class,
        "This operation cannot be performed with given input values. Please contact DynamoDB"
            + " service team for more info: Action Blocked: IndexUpdate");
    assertRefused(
        abc(setting("one", ONE), setting("ghost", ONE)),
        ResourceNotFoundException.class,
        "Requested resource not found: Index ghost for table abc");
    assertThat(index("one").provisionedThroughput())
        .isEqualTo(new ProvisionedThroughputDescription(2, 1, 0));
    assertRefused(
        abc(setting("loc", ONE)),
        ValidationException.class,
        "Cannot update an index that is not a GlobalSecondaryIndex: loc");
  }

  @Test
  void indexesComeAndGo() throws InterruptedException {
    create("abc");
    TableDescription growing =
        update(
            abc(creation("one", schema("#b #c a"), null))
                .attributeDefinitions(
                    List.of(
                        new AttributeDefinition("a", KeyType.N),
                        new AttributeDefinition("b", KeyType.S),
                        new AttributeDefinition("c", KeyType.N),
                        new AttributeDefinition("unused", KeyType.S))));
    assertThat(growing.globalSecondaryIndexes()).hasSize(1);
    while (index("one").indexStatus() != IndexStatus.ACTIVE) {
      Thread.sleep(10);
    }
    assertThat(index("one").backfilling()).isNull();
    assertThat(describe("abc").attributeDefinitions())
        .as("what the table has defined stays; what no key uses goes")
        .containsExactly(
            new AttributeDefinition("a", KeyType.S),
            new AttributeDefinition("b", KeyType.S),
            new AttributeDefinition("c", KeyType.N));
    assertThat(update(abc(deletion("one"))).globalSecondaryIndexes()).isNull();
    assertThat(describe("abc").attributeDefinitions()).isEqualTo(strings("a"));
  }

  @Test
  void aNewIndexMustFitTheTable() {
    operations.createTable(
        tableAb()
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .provisionedThroughput(null)
            .localSecondaryIndexes(List.of(local("loc", key("a", "b"), ALL)))
            .build());
    assertRefused(
        abc(creation("loc", key("z"), null)),
        ValidationException.class,
        "Attempting to create an index which already exists");
    assertRefused(
        abc(creation("new", key("a"), null)),
        ValidationException.class,
        INVALID + "AttributeDefinitions is not specified for index: new");
    assertRefused(
        abc(creation("new", key("a"), null)).attributeDefinitions(strings("c")),
        ValidationException.class,
        INVALID
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [a],"
            + " AttributeDefinitions: [c]");
    assertRefused(
        abc(creation("new", schema("c"), null)).attributeDefinitions(strings("c")),
        ValidationException.class,
        "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    assertRefused(
        abc(creation("new", key("c"), ONE)).attributeDefinitions(strings("c")),
        ValidationException.class,
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: new"
            + " when BillingMode is PAY_PER_REQUEST");
    assertRefused(
        abc(deletion("ghost")),
        ResourceNotFoundException.class,
        "Requested resource not found: Index ghost for table abc");
    assertRefused(
        abc(deletion("loc")),
        ValidationException.class,
        "Cannot delete an index that is not a GlobalSecondaryIndex: loc");
  }

  @Test
  void oneIndexComesOrGoesAtATime() {
    operations.createTable(
        tableAb()
            .globalSecondaryIndexes(
                IntStream.range(0, 20).mapToObj(i -> global("idx" + i, key("b"), ALL)).toList())
            .build());
    String oneAtATime =
        "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
            + " per table";
    assertRefused(
        abc(deletion("ghost"), deletion("idx1")), LimitExceededException.class, oneAtATime);
    assertRefused(
        abc(deletion("idx1"), creation("new", key("c"), ONE)),
        LimitExceededException.class,
        oneAtATime);
    assertRefused(
        abc(creation("new", key("a"), ONE)).attributeDefinitions(strings("a")),
        LimitExceededException.class,
        "Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of"
            + " 20");
    assertRefused(
        abc(creation("new", key("a"), null)).attributeDefinitions(strings("a")),
        ValidationException.class,
        INVALID + "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: new");
    assertRefused(
        abc(deletion("idx1")).provisionedThroughput(throughput(7, 7)),
        ValidationException.class,
        INVALID + "You cannot create or delete index while updating table IOPS");
    assertThat(describe("abc").globalSecondaryIndexes()).hasSize(20);
    update(abc(deletion("idx1"), setting("idx2", throughput(9, 9))));
    assertThat(describe("abc").globalSecondaryIndexes()).hasSize(19);
    assertThat(index("idx2").provisionedThroughput())
        .isEqualTo(new ProvisionedThroughputDescription(9, 9, 0));
  }

  private void create(String name) {
    operations.createTable(
        CreateTableRequest.builder(name, strings("a"), key("a"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .build());
  }

  private TableDescription describe(String name) {
    return operations.describeTable(new DescribeTableRequest(name)).table();
  }

  private GlobalSecondaryIndexDescription index(String name) {
    List<GlobalSecondaryIndexDescription> indexes = describe("abc").globalSecondaryIndexes();
    assertThat(indexes).isNotNull();
    return indexes.stream()
        .filter(index -> index.indexName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private TableDescription update(UpdateTableRequest.Builder request) {
    TableDescription table = operations.updateTable(request.build()).tableDescription();
    assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    return table;
  }

  private void assertRefused(
      UpdateTableRequest.Builder request, Class<? extends KarstException> type, String message) {
    assertRefused(() -> operations.updateTable(request.build()), type, message);
  }

  private static void assertRefused(
      Runnable request, Class<? extends KarstException> type, String message) {
    assertThatThrownBy(request::run).isInstanceOf(type).hasMessage(message);
  }

  private static UpdateTableRequest.Builder abc(GlobalSecondaryIndexUpdate... updates) {
    UpdateTableRequest.Builder request = UpdateTableRequest.builder("abc");
    return updates.length == 0 ? request : request.globalSecondaryIndexUpdates(List.of(updates));
  }

  private static GlobalSecondaryIndexUpdate creation(
      String index, List<KeySchemaElement> key, ProvisionedThroughput throughput) {
    return GlobalSecondaryIndexUpdate.of(
        new CreateGlobalSecondaryIndexAction(index, key, ALL, throughput));
  }

  private static GlobalSecondaryIndexUpdate setting(
      String index, ProvisionedThroughput throughput) {
    return GlobalSecondaryIndexUpdate.of(new UpdateGlobalSecondaryIndexAction(index, throughput));
  }

  private static GlobalSecondaryIndexUpdate deletion(String index) {
    return GlobalSecondaryIndexUpdate.of(new DeleteGlobalSecondaryIndexAction(index));
  }
}
