package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.MappingException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items that something else wrote, and what they are as objects. */
class ForeignItemsTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Orders orders = open(karst);

  @AfterEach
  void close() {
    karst.close();
  }

  Orders open(Karst database) {
    return Facade.generated(Orders.class, OrderRepository.on(database));
  }

  private Order read(Map<String, AttributeValue> attributes) {
    Item.Builder item = Item.builder().put("customerId", "c").put("orderId", "o");
    attributes.forEach(item::put);
    karst.table("orders").put(item.build());
    return orders.find("c", "o").orElseThrow();
  }

  private static AttributeValue nothing() {
    return new AttributeValue.Null();
  }

  @Test
  void missingAttributesAreDefaults() {
    assertThat(read(Map.of()))
        .isEqualTo(new Order("c", "o", null, null, 0, Optional.empty(), null, null, null));
  }

  @Test
  void nullCountsAsMissing() {
    assertThat(read(Map.of("status", nothing(), "total", nothing(), "note", nothing())))
        .isEqualTo(new Order("c", "o", null, null, 0, Optional.empty(), null, null, null));
    assertThat(read(Map.of("address", new AttributeValue.M(Map.of("city", nothing())))).address())
        .isEqualTo(new Order.Address(null, null));
  }

  @Test
  void unknownAttributesAreSkipped() {
    AttributeValue address =
        new AttributeValue.M(
            Map.of(
                "aaa", AttributeValue.n(1),
                "city", AttributeValue.s("Springfield"),
                "door", new AttributeValue.M(Map.of("x", AttributeValue.n(1))),
                "zzz", nothing()));
    Order order = read(Map.of("other", AttributeValue.bool(true), "address", address));
    assertThat(order.address()).isEqualTo(new Order.Address(null, "Springfield"));
  }

  @Test
  void shorterInstantsAreReadToo() {
    assertThat(read(Map.of("expiresAt", AttributeValue.s("2026-01-01T00:00:00Z"))).expiresAt())
        .hasToString("2026-01-01T00:00:00Z");
  }

  @Test
  void unreadableTextsNameTheirAttribute() {
    assertThatThrownBy(() -> read(Map.of("status", AttributeValue.s("LOST"))))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            "status: not a constant of Status: value=\"LOST\", in item {customerId: c, orderId: o}"
                + " of table orders");
    assertThatThrownBy(() -> read(Map.of("date", AttributeValue.s("2026-02-30"))))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("date: not an ISO-8601 date: value=\"2026-02-30\", in item {");
    assertThatThrownBy(() -> read(Map.of("total", AttributeValue.s("5"))))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("total");
  }
}
