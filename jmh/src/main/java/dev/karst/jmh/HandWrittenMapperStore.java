package dev.karst.jmh;

import dev.karst.Karst;
import dev.karst.TypedQuery;
import dev.karst.TypedTable;
import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.SortKeyCondition;
import dev.karst.expression.UpdateExpression;
import dev.karst.mapper.codec.TextForm;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What somebody writes by hand on core's typed tables, who has no mapper. */
final class HandWrittenMapperStore implements MapperStore {
  private static final DocumentPath STATUS = DocumentPath.of("status");
  private static final DocumentPath TOTAL_CENTS = DocumentPath.of("totalCents");

  private final TypedTable<Order> table;

  HandWrittenMapperStore(Karst karst) {
    KeySchema key = KeySchema.composite("customerId", KeyType.S, "number", KeyType.N);
    table = karst.table(new TableDefinition("orders", key), new OrderItemCodec());
  }

  @Override
  public Object find(String customerId, long number) {
    return Objects.requireNonNull(table.find(table.key().partition(customerId).sort(number)));
  }

  @Override
  public void put(Order order) {
    table.put(order);
  }

  @Override
  public Object update(String customerId, long number, String status, long cents) {
    UpdateExpression update =
        new UpdateExpression(
            List.of(
                new UpdateExpression.Set(
                    STATUS, new UpdateExpression.Literal(AttributeValue.s(status))),
                new UpdateExpression.Add(TOTAL_CENTS, AttributeValue.n(cents))));
    return table.update(table.key().partition(customerId).sort(number), update, null, false);
  }

  @Override
  public Object query(String customerId) {
    TypedQuery query =
        new TypedQuery(
            List.of(AttributeValue.s(customerId)),
            List.of(),
            SortKeyCondition.all(),
            Optional.empty(),
            true);
    Page<Order> page = table.query(query, Integer.MAX_VALUE, Position.start());
    if (!(page.next() instanceof Page.More)) {
      return page.items();
    }
    List<Order> orders = new ArrayList<>(page.items());
    while (page.next() instanceof Page.More more) {
      page = table.query(query, Integer.MAX_VALUE, more.position());
      orders.addAll(page.items());
    }
    return orders;
  }

  /** The same attributes and forms as the generated codec's, without its checks for absent ones. */
  private static final class OrderItemCodec implements ItemCodec<Order> {
    private static final List<String> ATTRIBUTES =
        List.of(
            "customerId", "number", "status", "placedAt", "totalCents", "lines", "paid", "note");

    @Override
    public List<String> attributeNames() {
      return ATTRIBUTES;
    }

    @Override
    public void writeKey(Order order, KeyBytes key) {
      key.partition(order.customerId()).sort(order.number());
    }

    @Override
    public void write(Order order, ItemSink sink) {
      sink.attribute(0).string(order.customerId());
      sink.attribute(1).number(order.number());
      sink.attribute(2).string(order.status());
      TextForm.INSTANT.write(sink.attribute(3), order.placedAt());
      sink.attribute(4).number(order.totalCents());
      sink.attribute(5).number(order.lines());
      sink.attribute(6).bool(order.paid());
      sink.attribute(7).string(order.note());
    }

    @Override
    public Order read(ItemSource source) {
      source.attribute(0);
      String customerId = source.string();
      source.attribute(1);
      long number = source.longNumber();
      source.attribute(2);
      String status = source.string();
      source.attribute(3);
      Instant placedAt = TextForm.INSTANT.read(source);
      source.attribute(4);
      long totalCents = source.longNumber();
      source.attribute(5);
      int lines = source.intNumber();
      source.attribute(6);
      boolean paid = source.bool();
      source.attribute(7);
      String note = source.string();
      return new Order(customerId, number, status, placedAt, totalCents, lines, paid, note);
    }
  }
}
