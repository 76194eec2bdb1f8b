package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.ErrorCode;
import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.BillingModeSummary;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.ListTablesResponse;
import dev.karst.operation.ListTagsOfResourceRequest;
import dev.karst.operation.LocalSecondaryIndexDescription;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.TableDescription;
import dev.karst.operation.TableStatus;
import dev.karst.operation.Tag;
import dev.karst.operation.TagResourceRequest;
import dev.karst.operation.UntagResourceRequest;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableClass;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables: created, described, listed, updated, tagged, deleted. */
abstract class TableConformance extends Conformance {
  TableConformance(ClientSupplier supplier) {
    super(supplier);
  }

  private TableDescription describe(String table) {
    return db().describeTable(new DescribeTableRequest(table)).table();
  }

  private static TableDefinition named(String name) {
    return new TableDefinition(name, KeySchema.simple("id", KeyType.S));
  }

  private CreateTableRequest.Builder provisioned(long read, long write) {
    return Tables.request(named("paid"))
        .billingMode(BillingMode.PROVISIONED)
        .provisionedThroughput(new ProvisionedThroughput(read, write));
  }

  @Test
  void aTableIsDescribedAsItWasCreated() {
    create(Tables.INDEXED);
    TableDescription table = describe("indexed");
    assertThat(table.tableName()).isEqualTo("indexed");
    assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(table.keySchema())
        .containsExactly(KeySchemaElement.hash("p"), KeySchemaElement.range("s"));
    assertThat(table.attributeDefinitions())
        .containsExactlyInAnyOrder(
            new AttributeDefinition("p", KeyType.S),
            new AttributeDefinition("s", KeyType.S),
            new AttributeDefinition("c", KeyType.S),
            new AttributeDefinition("d", KeyType.N),
            new AttributeDefinition("g", KeyType.S),
            new AttributeDefinition("h", KeyType.S));
    assertThat(table.billingModeSummary())
        .isEqualTo(new BillingModeSummary(BillingMode.PAY_PER_REQUEST));
    assertThat(table.itemCount()).isZero();
    assertThat(table.tableArn()).endsWith(":table/indexed");
    assertThat(table.localSecondaryIndexes())
        .extracting(LocalSecondaryIndexDescription::indexName)
        .containsExactlyInAnyOrder("l_c_all", "l_d_include");
    assertThat(table.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactlyInAnyOrder("g_c_all", "g_c_s_keys", "g_c_d_include", "g_multi");
    assertThat(table.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexStatus)
        .containsOnly(IndexStatus.ACTIVE);
    assertThat(describe(table.tableArn()).tableName()).isEqualTo("indexed");
  }

  @Test
  void itemsAreCounted() {
    create(Tables.INDEXED);
    put("indexed", item("p", "x", "s", "1", "c", "c"));
    put("indexed", item("p", "x", "s", "2"));
    put("indexed", item("p", "x", "s", "2", "e", "e"));
    TableDescription table = describe("indexed");
    assertThat(table.itemCount()).isEqualTo(2);
    assertThat(table.tableSizeBytes()).isPositive();
    assertThat(
            table.globalSecondaryIndexes().stream()
                .filter(index -> index.indexName().equals("g_c_all"))
                .toList())
        .extracting(GlobalSecondaryIndexDescription::itemCount)
        .containsExactly(1L);
  }

  @Test
  void namesAreListedInPages() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      create(named("table-" + i));
      all.add("table-" + i);
    }
    assertThat(list(null, null)).isEqualTo(new ListTablesResponse(all, null));
    assertThat(list(null, 3)).isEqualTo(new ListTablesResponse(all.subList(0, 3), "table-2"));
    assertThat(list("table-2", 3)).isEqualTo(new ListTablesResponse(all.subList(3, 6), "table-5"));
    assertThat(list("table-5", 3)).isEqualTo(new ListTablesResponse(all.subList(6, 7), null));
    assertThat(list("table-5a", null)).isEqualTo(new ListTablesResponse(all.subList(6, 7), null));
    assertThat(list("zzz", null)).isEqualTo(new ListTablesResponse(List.of(), null));
  }

  private ListTablesResponse list(String start, Integer limit) {
    return db().listTables(new ListTablesRequest(start, limit));
  }

  /** As dynalite's test/deleteTable.js recorded it. */
  @Test
  void deletingTellsNoGlobalIndexes() {
    create(Tables.INDEXED);
    assertThat(
            db().deleteTable(new DeleteTableRequest("indexed"))
                .tableDescription()
                .globalSecondaryIndexes())
        .isNull();
  }

  @Test
  void aDeletedTableIsGoneWithItsItems() {
    create(Tables.SIMPLE);
    put("simple", item("id", "x"));
    assertThat(db().deleteTable(new DeleteTableRequest("simple")).tableDescription().tableStatus())
        .isEqualTo(TableStatus.DELETING);
    assertThat(list(null, null).tableNames()).isEmpty();
    notFound(() -> put("simple", item("id", "x")));
    String missing = "Requested resource not found: Table: simple not found";
    refused(ErrorCode.RESOURCE_NOT_FOUND, missing, () -> describe("simple"));
    refused(
        ErrorCode.RESOURCE_NOT_FOUND,
        missing,
        () -> db().deleteTable(new DeleteTableRequest("simple")));
    refused(
        ErrorCode.RESOURCE_NOT_FOUND,
        missing,
        () ->
            db().updateTable(
                    UpdateTableRequest.builder("simple")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .build()));
    create(Tables.SIMPLE);
    assertThat(everything("simple")).isEmpty();
  }

  @Test
  void aTableIsThereOnce() {
    create(Tables.SIMPLE);
    put("simple", item("id", "x"));
    refused(ErrorCode.RESOURCE_IN_USE, "Table already exists: simple", () -> create(Tables.SIMPLE));
    assertThat(everything("simple")).hasSize(1);
  }

  @Test
  void aProtectedTableIsNotDeleted() {
    db().createTable(Tables.request(Tables.SIMPLE).deletionProtectionEnabled(true).build());
    assertThat(describe("simple").deletionProtectionEnabled()).isTrue();
    invalid(
        "Resource cannot be deleted as it is currently protected against deletion. Disable"
            + " deletion protection first.",
        () -> db().deleteTable(new DeleteTableRequest("simple")));
    db().updateTable(UpdateTableRequest.builder("simple").deletionProtectionEnabled(false).build());
    db().deleteTable(new DeleteTableRequest("simple"));
    assertThat(list(null, null).tableNames()).isEmpty();
  }

  @Test
  void throughputAndBillingModeChange() {
    db().createTable(provisioned(5, 7).build());
    assertThat(describe("paid").provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    assertThat(describe("paid").provisionedThroughput().writeCapacityUnits()).isEqualTo(7);
    db().updateTable(
            UpdateTableRequest.builder("paid")
                .provisionedThroughput(new ProvisionedThroughput(6L, 7L))
                .build());
    assertThat(describe("paid").provisionedThroughput().readCapacityUnits()).isEqualTo(6);
    invalid(
        "The provisioned throughput for the table will not change. The requested value equals the"
            + " current value. Current ReadCapacityUnits provisioned for the table: 6. Requested"
            + " ReadCapacityUnits: 6. Current WriteCapacityUnits provisioned for the table: 7."
            + " Requested WriteCapacityUnits: 7. Refer to the Amazon DynamoDB Developer Guide for"
            + " current limits and how to request higher limits.",
        () ->
            db().updateTable(
                    UpdateTableRequest.builder("paid")
                        .provisionedThroughput(new ProvisionedThroughput(6L, 7L))
                        .build()));
    db().updateTable(
            UpdateTableRequest.builder("paid").billingMode(BillingMode.PAY_PER_REQUEST).build());
    assertThat(describe("paid").billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(describe("paid").provisionedThroughput().readCapacityUnits()).isZero();
    db().updateTable(
            UpdateTableRequest.builder("paid")
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                .build());
    assertThat(describe("paid").tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
  }

  @Test
  void tagsArePutListedAndTakenOff() {
    db().createTable(
            Tables.request(Tables.SIMPLE)
                .tags(List.of(new Tag("team", "karst"), new Tag("stage", "test")))
                .build());
    String arn = describe("simple").tableArn();
    db().tagResource(
            new TagResourceRequest(arn, List.of(new Tag("stage", "live"), new Tag("empty", ""))));
    assertThat(tags(arn))
        .containsExactlyInAnyOrder(
            new Tag("team", "karst"), new Tag("stage", "live"), new Tag("empty", ""));
    db().untagResource(new UntagResourceRequest(arn, List.of("team", "none")));
    assertThat(tags(arn)).containsExactlyInAnyOrder(new Tag("stage", "live"), new Tag("empty", ""));
    refused(
        ErrorCode.RESOURCE_NOT_FOUND,
        "Requested resource not found: ResourcArn: " + arn + "s not found",
        () -> db().tagResource(new TagResourceRequest(arn + "s", List.of(new Tag("a", "b")))));
    db().deleteTable(new DeleteTableRequest("simple"));
    create(Tables.SIMPLE);
    assertThat(tags(arn)).isEmpty();
  }

  private List<Tag> tags(String arn) {
    return db().listTagsOfResource(new ListTagsOfResourceRequest(arn, null)).tags();
  }
}
