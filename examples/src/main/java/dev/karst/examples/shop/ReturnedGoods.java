package dev.karst.examples.shop;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.SortKey;
import java.time.LocalDate;

/**
 * That the goods of an order's line came back. It is in the index that orders are in, so that what
 * is to be done can be read at once.
 */
record ReturnedGoods(
    String customer,
    @SortKey(prefix = "ORDER#") int order,
    @SortKey(order = 1, prefix = "RETURN#") int line,
    @GlobalIndex(name = "by-state", sort = "date") State state,
    LocalDate date,
    String sku,
    int quantity,
    long cents)
    implements CustomerItem {
  /** That all of a line came back, and nobody looked at it yet. */
  static ReturnedGoods of(OrderLine line, LocalDate date) {
    return new ReturnedGoods(
        line.customer(),
        line.order(),
        line.number(),
        State.OPEN,
        date,
        line.sku(),
        line.quantity(),
        line.cents());
  }
}
