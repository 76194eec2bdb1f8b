package dev.karst.mapper.example;

import static dev.karst.mapper.example.Order.Status.OPEN;
import static dev.karst.mapper.example.Order.Status.SHIPPED;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.WriteResult.Written;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A repository on a real database. */
class OrderRepositoryTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Orders orders = open(karst);

  @AfterEach
  void close() {
    karst.close();
  }

  Orders open(Karst database) {
    return Facade.generated(Orders.class, OrderRepository.on(database));
  }

  private static Order order(String customerId, String orderId, Order.Status status, long total) {
    return new Order(
        customerId,
        orderId,
        status,
        LocalDate.of(2026, 1, 31),
        total,
        Optional.of("by the door"),
        new Order.Address("Main Street 1", "Springfield"),
        List.of(new Order.Line("spoon", 2), new Order.Line("fork", 1)),
        Instant.parse("2026-12-31T23:59:59.5Z"));
  }

  /** Orders o00, o01, … of customer c1, and one each of c0 and c2. */
  private void putOrders(int count) {
    orders.put(order("c0", "o00", OPEN, 0));
    IntStream.range(0, count).forEach(i -> orders.put(order("c1", id(i), OPEN, i)));
    orders.put(order("c2", "o00", OPEN, 0));
  }

  private static String id(int i) {
    return String.format("o%02d", i);
  }

  private static List<String> ids(List<Order> orders) {
    return orders.stream().map(Order::orderId).toList();
  }

  @Test
  void findsWhatWasPut() {
    Order order = order("c1", "o1", OPEN, 5);
    assertThat(orders.put(order)).isSameAs(order);
    assertThat(orders.find("c1", "o1")).contains(order);
    assertThat(orders.find(new OrderKey("c1", "o1"))).contains(order);
    assertThat(orders.find(OrderKey.of(order))).contains(order);
    assertThat(orders.find("c1", "o2")).isEmpty();
    assertThat(orders.find("o1", "c1")).isEmpty();
  }

  @Test
  void storesNullsAndEmptyOptionalsByLeavingThemOut() {
    Order bare = new Order("c1", "o1", null, null, 0, Optional.empty(), null, List.of(), null);
    orders.put(bare);
    assertThat(orders.find("c1", "o1")).contains(bare);
    assertThat(orders.putIf(bare, Order_.note.exists()).isWritten()).isFalse();
  }

  @Test
  void insertsOnlyWhatIsNotThere() {
    Order first = order("c1", "o1", OPEN, 1);
    assertThat(orders.insert(first)).isEqualTo(new Written<>(first));
    assertThat(orders.insert(order("c1", "o1", OPEN, 2)))
        .isEqualTo(new Rejected<>(Optional.of(first)));
    assertThat(orders.find("c1", "o1")).contains(first);
  }

  @Test
  void writesOnConditionsOfTheMetamodel() {
    orders.put(order("c1", "o1", OPEN, 100));
    Order shipped = order("c1", "o1", SHIPPED, 100);
    assertThat(orders.putIf(shipped, Order_.status.eq(SHIPPED)).isWritten()).isFalse();
    assertThat(orders.putIf(shipped, Order_.total.lt(100L)).isWritten()).isFalse();
    assertThat(orders.putIf(shipped, Order_.address.city.eq("Shelbyville")).isWritten()).isFalse();
    assertThat(orders.putIf(shipped, Order_.expiresAt.lt(Instant.EPOCH)).isWritten()).isFalse();
    assertThat(
            orders
                .putIf(
                    shipped,
                    Order_.status
                        .eq(OPEN)
                        .and(Order_.total.between(100L, 100L))
                        .and(Order_.address.city.eq("Springfield"))
                        .and(Order_.placedOn.ge(LocalDate.of(2026, 1, 31)))
                        .and(Order_.expiresAt.gt(Instant.parse("2026-12-31T23:59:59Z")))
                        .and(Order_.status.eq(SHIPPED).not()))
                .isWritten())
        .isTrue();
    assertThat(orders.find("c1", "o1")).contains(shipped);
  }

  @Test
  void showsConditionsAsExpressions() {
    assertThat(Order_.placedOn.exists().or(Order_.address.city.notExists()))
        .hasToString("(attribute_exists(date)) OR (attribute_not_exists(address.city))");
  }

  @Test
  void deletes() {
    Order order = order("c1", "o1", OPEN, 1);
    assertThat(orders.delete(order)).isEqualTo(new Rejected<>(Optional.empty()));
    orders.put(order);
    assertThat(orders.deleteIf(order, Order_.status.eq(SHIPPED)))
        .isEqualTo(new Rejected<>(Optional.of(order)));
    WriteResult<Order> deleted = orders.delete(order);
    assertThat(deleted.isWritten()).isTrue();
    assertThat(orders.find("c1", "o1")).isEmpty();
    orders.put(order);
    assertThat(orders.delete("c1", "o1")).isTrue();
    assertThat(orders.delete(OrderKey.of(order))).isFalse();
  }

  @Test
  void queriesRanges() {
    putOrders(10);
    assertThat(ids(orders.query("c1").list())).hasSize(10).startsWith("o00").endsWith("o09");
    assertThat(ids(orders.query("c1").orderIdBeginsWith("o0").list())).hasSize(10);
    assertThat(ids(orders.query("c1").orderIdEqualTo("o03").list())).containsExactly("o03");
    assertThat(ids(orders.query("c1").orderIdLessThan("o02").list())).containsExactly("o00", "o01");
    assertThat(ids(orders.query("c1").orderIdAtMost("o01").list())).containsExactly("o00", "o01");
    assertThat(ids(orders.query("c1").orderIdGreaterThan("o08").list())).containsExactly("o09");
    assertThat(ids(orders.query("c1").orderIdAtLeast("o08").list())).containsExactly("o08", "o09");
    assertThat(ids(orders.query("c1").orderIdBetween("o02", "o04").descending().list()))
        .containsExactly("o04", "o03", "o02");
    assertThat(orders.query("c1").descending().first().map(Order::orderId)).contains("o09");
    assertThat(orders.query("c9").first()).isEmpty();
    assertThat(ids(orders.query("c1").limit(3).descending().list()))
        .containsExactly("o09", "o08", "o07");
  }

  @Test
  void streamsMoreThanOnePortion() {
    IntStream.range(0, 1000)
        .forEach(i -> orders.put(order("c1", String.format("o%04d", i), OPEN, i)));
    assertThat(orders.query("c1").stream().mapToLong(Order::total))
        .containsExactlyElementsOf(IntStream.range(0, 1000).mapToObj(i -> (long) i).toList());
    assertThat(orders.query("c1").limit(600).stream()).hasSize(600);
    assertThat(orders.scan().stream()).hasSize(1000);
    assertThat(orders.scan().limit(7).list()).hasSize(7);
  }

  @Test
  void pagesThroughAQuery() {
    putOrders(10);
    List<String> seen = new ArrayList<>();
    Page<Order> page = orders.query("c1").page(3);
    seen.addAll(ids(page.items()));
    while (page.nextToken().isPresent()) {
      page = orders.query("c1").page(3, page.nextToken().get());
      seen.addAll(ids(page.items()));
    }
    assertThat(seen).isEqualTo(IntStream.range(0, 10).mapToObj(OrderRepositoryTest::id).toList());
  }

  @Test
  void pagesThroughALimitedQueryAndAScan() {
    putOrders(10);
    Page<Order> first = orders.query("c1").limit(5).page(3);
    Page<Order> second = orders.query("c1").limit(5).page(3, first.nextToken().orElseThrow());
    assertThat(ids(first.items())).containsExactly("o00", "o01", "o02");
    assertThat(ids(second.items())).containsExactly("o03", "o04");
    assertThat(second.nextToken()).isEmpty();

    Page<Order> scanned = orders.scan().page(7);
    Page<Order> rest = orders.scan().page(7, scanned.nextToken().orElseThrow());
    assertThat(scanned.items().size() + rest.items().size()).isEqualTo(12);
    assertThat(rest.items()).doesNotContainAnyElementsOf(scanned.items());
  }

  @Test
  void refusesTokensOfOtherQueries() {
    putOrders(10);
    String token = orders.query("c1").page(3).nextToken().orElseThrow();
    assertThat(token).matches("[A-Za-z0-9_-]+");
    String other =
        "The page token belongs to another query: a token is good for the same table, partition,"
            + " range, filter, direction and limit only";
    assertThatThrownBy(() -> orders.query("c2").page(3, token))
        .isInstanceOf(ValidationException.class)
        .hasMessage(other);
    assertThatThrownBy(() -> orders.query("c1").descending().page(3, token)).hasMessage(other);
    assertThatThrownBy(() -> orders.query("c1").limit(9).page(3, token)).hasMessage(other);
    assertThatThrownBy(() -> orders.query("c1").orderIdAtLeast("o").page(3, token))
        .hasMessage(other);
    assertThatThrownBy(() -> orders.scan().page(3, token)).hasMessage(other);
    String damaged = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
    for (String bad : List.of(damaged, "", "!", token.substring(1), "AAAA")) {
      assertThatThrownBy(() -> orders.query("c1").page(3, bad))
          .isInstanceOf(ValidationException.class)
          .hasMessage("The page token is damaged: pass back what Page.nextToken() gave, unchanged");
    }
  }

  @Test
  void refusesKeysThatAreNull() {
    assertThatThrownBy(() -> orders.put(order("c1", null, OPEN, 1)))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "One or more parameter values were invalid: Missing the key orderId in the item");
  }

  @Test
  void notEqualIsTrueOfNothing() {
    Order bare = new Order("c1", "o1", null, null, 5, Optional.empty(), null, List.of(), null);
    assertThat(orders.putIf(bare, Order_.status.ne(OPEN)).isWritten()).as("no item").isTrue();
    assertThat(orders.putIf(bare, Order_.status.ne(OPEN)).isWritten()).as("no value").isTrue();
    assertThat(orders.putIf(bare, Order_.status.eq(OPEN)).isWritten()).isFalse();
    assertThat(orders.putIf(bare, Order_.placedOn.lt(LocalDate.MAX)).isWritten()).isFalse();
    assertThat(orders.putIf(bare, Order_.total.ne(5L)).isWritten()).isFalse();
    assertThat(orders.putIf(bare, Order_.total.ne(4L)).isWritten()).isTrue();
    assertThat(orders.deleteIf(order("c1", "o2", OPEN, 1), Order_.total.ne(5L)).isWritten())
        .as("no item to delete")
        .isTrue();
  }

  @Test
  void refusesNullArguments() {
    OrderRepository orders = OrderRepository.on(karst);
    Order order = order("c1", "o1", OPEN, 1);
    Map<String, Runnable> calls =
        Map.ofEntries(
            entry("customerId", () -> orders.find(null, "o")),
            entry("orderId", () -> orders.delete("c", null)),
            entry("customerId ", () -> orders.query(null)),
            entry("prefix", () -> orders.query("c").orderIdBeginsWith(null)),
            entry("low", () -> orders.query("c").orderIdBetween(null, "o")),
            entry("high", () -> orders.query("c").orderIdBetween("o", null)),
            entry("value", () -> orders.query("c").orderIdAtMost(null)),
            entry("value ", () -> Order_.total.eq(null)),
            entry("high ", () -> Order_.total.between(1L, null)),
            entry("other", () -> Order_.total.eq(1L).and(null)),
            entry("order", () -> orders.put(null)),
            entry("order ", () -> orders.insert(null)),
            entry("order  ", () -> orders.delete((Order) null)),
            entry("key", () -> orders.find(null)),
            entry("key ", () -> orders.delete((OrderKey) null)),
            entry("condition", () -> orders.putIf(order, null)),
            entry("condition ", () -> orders.deleteIf(order, null)),
            entry("token", () -> orders.scan().page(1, null)));
    calls.forEach(
        (argument, call) ->
            assertThatThrownBy(call::run)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(argument.strip()));
  }

  @Test
  void refusesEmptyKeysAndLimits() {
    assertThatThrownBy(() -> orders.find("", "o"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("cannot contain an empty string value");
    assertThatThrownBy(() -> orders.put(order("c", "", OPEN, 1)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("cannot contain an empty string value");
    assertThatThrownBy(() -> orders.query("").list()).isInstanceOf(ValidationException.class);
    List<Runnable> calls =
        List.of(
            () -> orders.query("c").limit(0),
            () -> orders.scan().limit(-1),
            () -> orders.scan().page(0),
            () -> orders.query("c").page(0));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run)
          .isInstanceOf(ValidationException.class)
          .hasMessageEndingWith("Member must have value greater than or equal to 1");
    }
  }

  @Test
  void readsOverManyPagesOfTheEngine() {
    String street = "x".repeat(100_000);
    for (int i = 0; i < 45; i++) {
      Order small = order("c1", id(i), OPEN, i);
      orders.put(
          new Order(
              small.customerId(),
              small.orderId(),
              OPEN,
              null,
              i,
              Optional.empty(),
              new Order.Address(street, "c"),
              List.of(),
              null));
    }
    List<String> all = IntStream.range(0, 45).mapToObj(OrderRepositoryTest::id).toList();
    assertThat(ids(orders.query("c1").list())).isEqualTo(all);
    assertThat(ids(orders.query("c1").stream().toList())).isEqualTo(all);
    assertThat(ids(orders.query("c1").limit(40).list())).isEqualTo(all.subList(0, 40));
    assertThat(orders.scan().list()).hasSize(45);
    Page<Order> page = orders.query("c1").page(30);
    assertThat(ids(page.items())).isEqualTo(all.subList(0, 30));
    Page<Order> rest = orders.query("c1").page(30, page.nextToken().orElseThrow());
    assertThat(ids(rest.items())).isEqualTo(all.subList(30, 45));
    assertThat(rest.nextToken()).isEmpty();
  }

  @Test
  void sharesTheTableWithOtherRepositories() {
    orders.put(order("c1", "o1", OPEN, 1));
    assertThat(open(karst).find("c1", "o1")).isPresent();
  }
}
