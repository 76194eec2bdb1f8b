package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.BatchGetItemRequest;
import dev.karst.operation.BatchWriteItemRequest;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.DeleteItemRequest;
import dev.karst.operation.GetItemRequest;
import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.KeysAndAttributes;
import dev.karst.operation.PutItemRequest;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.TransactGetItem;
import dev.karst.operation.TransactGetItemsRequest;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactWriteItem;
import dev.karst.operation.TransactWriteItemsRequest;
import dev.karst.operation.WriteRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Consumed capacity by DynamoDB's rules, and item collection metrics. */
abstract class CapacityConformance extends Conformance {
  CapacityConformance(ClientSupplier supplier) {
    super(supplier);
  }

  @Override
  void prepare() {
    create(Tables.SIMPLE);
    create(Tables.COMPOSITE);
    create(Tables.INDEXED);
  }

  /** An item of so many bytes: "id" and "x" are 3, "v" is 1. */
  private static Item sized(String id, int bytes) {
    return item("id", id, "v", "y".repeat(bytes - 4));
  }

  private double putting(Item item) {
    return units(
        db().putItem(
                PutItemRequest.builder("simple", item)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build())
            .consumedCapacity());
  }

  private double getting(Item key, boolean consistent) {
    return units(
        db().getItem(
                GetItemRequest.builder("simple", key)
                    .consistentRead(consistent)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build())
            .consumedCapacity());
  }

  private static double units(ConsumedCapacity capacity) {
    return capacity.capacityUnits();
  }

  @Test
  void nothingIsToldUnasked() {
    assertThat(
            db().putItem(PutItemRequest.builder("simple", sized("x", 10)).build())
                .consumedCapacity())
        .isNull();
    assertThat(scan("simple", scan -> {}).consumedCapacity()).isNull();
  }

  @Test
  void aWriteCostsTheLargerImagePerKilobyte() {
    assertThat(putting(sized("x", 10))).isEqualTo(1.0);
    assertThat(putting(sized("x", 1024))).isEqualTo(1.0);
    assertThat(putting(sized("x", 1025))).isEqualTo(2.0);
    assertThat(putting(sized("x", 5000))).isEqualTo(5.0);
    assertThat(putting(sized("x", 10))).isEqualTo(5.0);
    ConsumedCapacity deleted =
        db().deleteItem(
                DeleteItemRequest.builder("simple", item("id", "none"))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build())
            .consumedCapacity();
    assertThat(deleted)
        .isEqualTo(new ConsumedCapacity("simple", 1.0, null, null, null, null, null));
  }

  /** The API reference of ConsumedCapacity: a table named by its ARN is told by its ARN. */
  @Test
  void aTableNamedByItsArnIsToldByItsArn() {
    String arn = arn("simple");
    ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
    Item item = item("id", "x");
    assertThat(
            Stream.of(
                db().putItem(
                        PutItemRequest.builder(arn, item).returnConsumedCapacity(total).build())
                    .consumedCapacity(),
                db().getItem(
                        GetItemRequest.builder(arn, item).returnConsumedCapacity(total).build())
                    .consumedCapacity(),
                update(arn, item, update -> update.returnConsumedCapacity(total))
                    .consumedCapacity(),
                query(
                        arn,
                        query ->
                            query
                                .keyConditionExpression("id = :x")
                                .value(":x", AttributeValue.s("x"))
                                .returnConsumedCapacity(total))
                    .consumedCapacity(),
                scan(arn, scan -> scan.returnConsumedCapacity(total)).consumedCapacity(),
                db().deleteItem(
                        DeleteItemRequest.builder(arn, item).returnConsumedCapacity(total).build())
                    .consumedCapacity()))
        .extracting(ConsumedCapacity::tableName)
        .hasSize(6)
        .containsOnly(arn);
  }

  @Test
  void aReadCostsHalfUnlessConsistentPerFourKilobytes() {
    put("simple", sized("x", 4096));
    put("simple", sized("y", 4097));
    assertThat(getting(item("id", "x"), true)).isEqualTo(1.0);
    assertThat(getting(item("id", "x"), false)).isEqualTo(0.5);
    assertThat(getting(item("id", "y"), true)).isEqualTo(2.0);
    assertThat(getting(item("id", "y"), false)).isEqualTo(1.0);
    assertThat(getting(item("id", "none"), true)).isEqualTo(1.0);
    assertThat(getting(item("id", "none"), false)).isEqualTo(0.5);
  }

  @Test
  void aPageCostsTheSumOfItsItemsFilteredOrNot() {
    for (int i = 0; i < 4; i++) {
      put("composite", item("p", "x", "s", i, "v", "y".repeat(1500)));
    }
    assertThat(
            units(
                query(
                        "composite",
                        query ->
                            query
                                .keyConditionExpression("p = :p")
                                .filterExpression("attribute_not_exists(v)")
                                .value(":p", AttributeValue.s("x"))
                                .consistentRead(true)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                    .consumedCapacity()))
        .isEqualTo(2.0);
    assertThat(
            units(
                scan("composite", scan -> scan.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                    .consumedCapacity()))
        .isEqualTo(1.0);
    assertThat(
            units(
                scan(
                        "composite",
                        scan -> scan.limit(1).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                    .consumedCapacity()))
        .isEqualTo(0.5);
  }

  private ConsumedCapacity changing(String expression, Object... values) {
    return update(
            "indexed",
            item("p", "x", "s", "1"),
            update ->
                update
                    .updateExpression(expression)
                    .expressionAttributeValues(values.length == 0 ? null : Items.attributes(values))
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
        .consumedCapacity();
  }

  private static void costs(
      ConsumedCapacity capacity,
      double table,
      Map<String, Double> local,
      Map<String, Double> global) {
    assertThat(capacity.table().capacityUnits()).isEqualTo(table);
    assertThat(units(capacity.localSecondaryIndexes())).isEqualTo(local);
    assertThat(units(capacity.globalSecondaryIndexes())).isEqualTo(global);
    double sum = table;
    for (double units : local.values()) {
      sum += units;
    }
    for (double units : global.values()) {
      sum += units;
    }
    assertThat(capacity.capacityUnits()).isEqualTo(sum);
  }

  private static Map<String, Double> units(Map<String, Capacity> indexes) {
    Map<String, Double> units = new TreeMap<>();
    if (indexes != null) {
      indexes.forEach((name, capacity) -> units.put(name, capacity.capacityUnits()));
    }
    return units;
  }

  @Test
  void indexesCostWhatChangesInThem() {
    costs(
        changing("SET c = :c", ":c", "one"),
        1,
        Map.of("l_c_all", 1.0),
        Map.of("g_c_all", 1.0, "g_c_s_keys", 1.0));
    costs(changing("SET f = :f", ":f", "f"), 1, Map.of("l_c_all", 1.0), Map.of("g_c_all", 1.0));
    costs(
        changing("SET c = :c", ":c", "two"),
        1,
        Map.of("l_c_all", 2.0),
        Map.of("g_c_all", 2.0, "g_c_s_keys", 2.0));
    costs(
        changing("REMOVE c"), 1, Map.of("l_c_all", 1.0), Map.of("g_c_all", 1.0, "g_c_s_keys", 1.0));
    costs(changing("SET f = :f", ":f", "g"), 1, Map.of(), Map.of());
  }

  @Test
  void readsOfAnIndexAreCountedThere() {
    put("indexed", item("p", "x", "s", "1", "c", "c", "d", 1, "f", "y".repeat(5000)));
    ConsumedCapacity include =
        query(
                "indexed",
                query ->
                    query
                        .indexName("g_c_d_include")
                        .keyConditionExpression("c = :c")
                        .value(":c", AttributeValue.s("c"))
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
            .consumedCapacity();
    costs(include, 0, Map.of(), Map.of("g_c_d_include", 0.5));
    ConsumedCapacity all =
        query(
                "indexed",
                query ->
                    query
                        .indexName("g_c_all")
                        .keyConditionExpression("c = :c")
                        .value(":c", AttributeValue.s("c"))
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
            .consumedCapacity();
    costs(all, 0, Map.of(), Map.of("g_c_all", 1.0));
    ConsumedCapacity fetched =
        query(
                "indexed",
                query ->
                    query
                        .indexName("l_d_include")
                        .keyConditionExpression("p = :p")
                        .projectionExpression("f")
                        .value(":p", AttributeValue.s("x"))
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
            .consumedCapacity();
    costs(fetched, 2, Map.of("l_d_include", 1.0), Map.of());
  }

  @Test
  void batchesRoundEachItem() {
    List<ConsumedCapacity> written =
        db().batchWriteItem(
                BatchWriteItemRequest.builder(
                        Map.of(
                            "simple",
                            List.of(
                                WriteRequest.put(sized("x", 1500)),
                                WriteRequest.put(sized("y", 100)))))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build())
            .consumedCapacity();
    assertThat(written).hasSize(1);
    assertThat(written.get(0).tableName()).isEqualTo("simple");
    assertThat(units(written.get(0))).isEqualTo(3.0);
    List<ConsumedCapacity> read =
        db().batchGetItem(
                BatchGetItemRequest.builder(
                        Map.of(
                            "simple",
                            KeysAndAttributes.builder(
                                    List.of(item("id", "x"), item("id", "y"), item("id", "z")))
                                .build()))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build())
            .consumedCapacity();
    assertThat(read).hasSize(1);
    assertThat(units(read.get(0))).isEqualTo(1.5);
  }

  @Test
  void transactionsCostDouble() {
    ConsumedCapacity written =
        db().transactWriteItems(
                TransactWriteItemsRequest.builder(
                        List.of(
                            TransactWriteItem.of(
                                TransactPut.builder("simple", sized("x", 1500)).build())))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build())
            .consumedCapacity()
            .get(0);
    assertThat(units(written)).isEqualTo(4.0);
    assertThat(written.writeCapacityUnits()).isEqualTo(4.0);
    ConsumedCapacity read =
        db().transactGetItems(
                TransactGetItemsRequest.builder(
                        List.of(
                            TransactGetItem.builder("simple", item("id", "x")).build(),
                            TransactGetItem.builder("simple", item("id", "none")).build()))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .build())
            .consumedCapacity()
            .get(0);
    assertThat(units(read)).isEqualTo(4.0);
    assertThat(read.readCapacityUnits()).isEqualTo(4.0);
  }

  @Test
  void itemCollectionsAreMeasuredWhereThereAreLocalIndexes() {
    ItemCollectionMetrics metrics =
        db().putItem(
                PutItemRequest.builder("indexed", item("p", "x", "s", "1", "c", "c"))
                    .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE)
                    .build())
            .itemCollectionMetrics();
    assertThat(metrics.itemCollectionKey()).isEqualTo(item("p", "x"));
    assertThat(metrics.sizeEstimateRangeGb()).hasSize(2);
    assertThat(metrics.sizeEstimateRangeGb().get(0)).isBetween(0.0, 1.0);
    assertThat(
            db().putItem(
                    PutItemRequest.builder("simple", item("id", "x"))
                        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE)
                        .build())
                .itemCollectionMetrics())
        .isNull();
  }
}
