package dev.karst.examples.shop;

import java.util.stream.Stream;

/**
 * What a customer's partition adds up to.
 *
 * @param orders how many orders there are
 * @param spent what their lines cost, less what was refunded, in cents
 */
record Books(int orders, long spent) {
  private static final Books EMPTY = new Books(0, 0);

  static Books of(Shop shop, String customer) {
    try (Stream<ShopItem> items = shop.items().collectionByCustomer(customer).stream()) {
      return items.reduce(EMPTY, Books::with, Books::and);
    }
  }

  private Books with(ShopItem item) {
    if (item instanceof Order) {
      return and(new Books(1, 0));
    } else if (item instanceof OrderLine line) {
      return and(new Books(0, line.cents()));
    } else if (item instanceof ReturnedGoods goods && goods.state() == State.REFUNDED) {
      return and(new Books(0, -goods.cents()));
    }
    return this;
  }

  private Books and(Books more) {
    return new Books(orders + more.orders, spent + more.spent);
  }

  /** Whether that is what the customer's counters say. */
  boolean agreeWith(Customer customer) {
    return orders == customer.orders() && spent == customer.spent();
  }
}
