package dev.karst.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.karst.Karst;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.Operations;
import dev.karst.operation.stream.StreamOperations;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What {@link KarstTest} gives: one database to all methods of a test, and another to the next. */
@KarstTest
class InjectionTest {
  private final Karst karst;
  private final OrderRepository orders;

  InjectionTest(Karst karst, OrderRepository orders) {
    this.karst = karst;
    this.orders = orders;
  }

  @BeforeEach
  void writeOneOrder(Karst karst, OrderRepository orders) {
    assertThat(karst).isSameAs(this.karst);
    assertThat(orders).isSameAs(this.orders);
    assertThat(orders.scan().list()).isEmpty();
    orders.put(new Order("c1", "first", 100));
  }

  @AfterEach
  void isStillOpen(OrderRepository orders) {
    assertThat(orders.find("c1", "first")).isPresent();
  }

  @Test
  @DisplayName("a test, its constructor and all other methods have the same database")
  void givesTheSame(Karst karst, OrderRepository orders, Operations operations) {
    assertThat(karst).isSameAs(this.karst);
    assertThat(orders).isSameAs(this.orders);
    assertThat(operations).isSameAs(karst.operations());
    assertThat(operations.listTables(new ListTablesRequest(null, null)).tableNames())
        .containsExactly("orders");
  }

  @Test
  void givesClientsOfTheSdk(
      DynamoDbClient client, DynamoDbAsyncClient async, OrderRepository orders) {
    client.deleteItem(
        request ->
            request
                .tableName("orders")
                .key(
                    Map.of(
                        "customerId", fromS("c1"),
                        "orderId", fromS("first"))));
    assertThat(orders.scan().list()).isEmpty();
    assertThat(async.listTables().join().tableNames()).containsExactly("orders");
    orders.put(new Order("c1", "first", 100));
  }

  @Test
  void givesClientsOfStreams(
      DynamoDbClient client,
      DynamoDbStreamsClient streams,
      DynamoDbStreamsAsyncClient async,
      StreamOperations operations) {
    client.updateTable(
        table ->
            table
                .tableName("orders")
                .streamSpecification(
                    stream -> stream.streamEnabled(true).streamViewType("NEW_IMAGE")));

    assertThat(streams.listStreams().streams()).hasSize(1);
    assertThat(async.listStreams().join().streams()).isEqualTo(streams.listStreams().streams());
    assertThat(operations).isSameAs(karst.streams());
  }

  @RepeatedTest(3)
  void opensOneForEachRepetition(OrderRepository orders) {
    orders.put(new Order("c1", "second", 200));
    assertThat(orders.scan().list()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c"})
  void opensOneForEachInvocation(String id, TestInfo info, OrderRepository orders) {
    orders.put(new Order(id, info.getDisplayName(), 200));
    assertThat(orders.scan().list()).hasSize(2);
  }

  static Stream<Karst.Builder> builders() {
    return Stream.of(Karst.withoutDirectory());
  }

  /** JUnit refuses a parameter that two extensions would give. */
  @ParameterizedTest
  @MethodSource("builders")
  void leavesOtherTypesOfKarstToOthers(Karst.Builder builder, OrderRepository orders) {
    try (Karst other = builder.open()) {
      assertThat(other.tableNames()).isEmpty();
    }
    assertThat(orders.scan().list()).hasSize(1);
  }

  @Nested
  class InNestedClasses {
    private final OrderRepository inner;

    InNestedClasses(OrderRepository inner) {
      this.inner = inner;
    }

    @Test
    void outerAndInnerHaveTheSame(Karst given) {
      assertThat(given).isSameAs(karst);
      assertThat(inner).isSameAs(orders);
      assertThat(inner.scan().list()).isEqualTo(List.of(new Order("c1", "first", 100)));
    }
  }
}
