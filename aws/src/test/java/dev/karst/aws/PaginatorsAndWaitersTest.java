package dev.karst.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.karst.Karst;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What the SDK builds on a client's operations, and many threads on one client. */
class PaginatorsAndWaitersTest {
  private Karst karst;
  private DynamoDbClient client;

  @BeforeEach
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    client = KarstDynamoDbClient.on(karst);
    client.createTable(
        table ->
            table
                .tableName("numbers")
                .attributeDefinitions(Tables.attribute("p", "S"), Tables.attribute("s", "N"))
                .keySchema(Tables.key("p", "HASH"), Tables.key("s", "RANGE"))
                .billingMode("PAY_PER_REQUEST"));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private static Map<String, AttributeValue> item(String p, int s) {
    return Map.of("p", fromS(p), "s", fromN(Integer.toString(s)));
  }

  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      int s = i;
      client.putItem(put -> put.tableName("numbers").item(item("a", s)));
    }
  }

  @Test
  void queriesAndScansGoThroughAllPages() {
    fill(25);

    var query =
        client.queryPaginator(
            request ->
                request
                    .tableName("numbers")
                    .keyConditionExpression("p = :p")
                    .expressionAttributeValues(Map.of(":p", fromS("a")))
                    .limit(10));
    assertThat(query.stream().map(page -> page.count())).containsExactly(10, 10, 5);
    assertThat(query.items().stream().map(item -> Integer.parseInt(item.get("s").n())))
        .hasSize(25)
        .isSorted();
    assertThat(client.scanPaginator(scan -> scan.tableName("numbers").limit(7)).items().stream())
        .hasSize(25);
    assertThat(
            client
                .queryPaginator(
                    request ->
                        request
                            .tableName("numbers")
                            .keyConditionExpression("p = :p")
                            .expressionAttributeValues(Map.of(":p", fromS("none"))))
                .items())
        .isEmpty();
  }

  @Test
  void tablesAreListedByPages() {
    for (int i = 0; i < 7; i++) {
      Tables.create(client, "table" + i);
    }

    var pages = client.listTablesPaginator(list -> list.limit(3));

    assertThat(pages.stream().map(page -> page.tableNames().size())).containsExactly(3, 3, 2);
    assertThat(pages.tableNames()).hasSize(8).contains("numbers", "table6");
  }

  @Test
  void aBatchThatDoesNotFitIsAskedForAgain() {
    String large = "x".repeat(390_000);
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Map<String, AttributeValue> key = item("a", i);
      keys.add(key);
      client.updateItem(
          update ->
              update
                  .tableName("numbers")
                  .key(key)
                  .updateExpression("SET big = :large")
                  .expressionAttributeValues(Map.of(":large", fromS(large))));
    }

    var pages =
        client.batchGetItemPaginator(
            batch ->
                batch.requestItems(
                    Map.of("numbers", KeysAndAttributes.builder().keys(keys).build())));

    assertThat(pages.stream().count()).isGreaterThan(1);
    assertThat(
            pages.stream()
                .flatMap(page -> page.responses().get("numbers").stream())
                .map(item -> item.get("s").n())
                .distinct())
        .hasSize(60);
  }

  @Test
  void waitersWait() {
    try (var waiter = client.waiter()) {
      assertThat(
              waiter
                  .waitUntilTableExists(table -> table.tableName("numbers"))
                  .matched()
                  .response()
                  .orElseThrow()
                  .table()
                  .tableStatus())
          .isEqualTo(TableStatus.ACTIVE);
      client.deleteTable(table -> table.tableName("numbers"));
      assertThat(
              waiter
                  .waitUntilTableNotExists(table -> table.tableName("numbers"))
                  .matched()
                  .exception())
          .containsInstanceOf(ResourceNotFoundException.class);
    }
    assertThat(client.listTables().tableNames()).isEmpty();
  }

  @Test
  void aPaginatorOfAClosedClientEnds() {
    fill(5);
    var pages = client.scanPaginator(scan -> scan.tableName("numbers").limit(2)).iterator();
    pages.next();
    client.close();

    assertThatThrownBy(pages::next).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void manyThreadsCountTogether() throws Exception {
    int threads = 8;
    int each = 250;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        tasks.add(
            () -> {
              for (int i = 0; i < each; i++) {
                client.updateItem(
                    update ->
                        update
                            .tableName("numbers")
                            .key(item("counter", 0))
                            .updateExpression("ADD n :one")
                            .expressionAttributeValues(Map.of(":one", fromN("1"))));
              }
              return null;
            });
      }
      for (Future<Void> task : executor.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      executor.shutdown();
    }

    assertThat(
            client
                .getItem(get -> get.tableName("numbers").key(item("counter", 0)))
                .item()
                .get("n")
                .n())
        .isEqualTo(Integer.toString(threads * each));
  }
}
