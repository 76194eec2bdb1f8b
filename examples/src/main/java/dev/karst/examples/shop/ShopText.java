package dev.karst.examples.shop;

import dev.karst.examples.Screen;
import java.util.List;
import java.util.Locale;

/** What the shop has, as people read it. */
final class ShopText {
  private ShopText() {}

  /** {@code 119.80}. */
  static String money(long cents) {
    String amount =
        String.format(Locale.ROOT, "%d.%02d", Math.abs(cents) / 100, Math.abs(cents) % 100);
    return cents < 0 ? "-" + amount : amount;
  }

  /** Shows items, a line each, each class in its way, and how many there are beyond. */
  static void list(Screen screen, List<? extends ShopItem> items, int atMost) {
    screen.table(items.stream().limit(atMost).map(ShopText::row).toList());
    if (items.size() > atMost) {
      screen.line("… and " + (items.size() - atMost) + " more");
    }
  }

  /** No class is forgotten: a new one makes the last cast fail in the first test that meets it. */
  private static List<String> row(ShopItem item) {
    if (item instanceof Customer customer) {
      return List.of(
          "customer",
          customer.name() + ", " + customer.city(),
          customer.orders() + " so far",
          right(customer.spent()));
    } else if (item instanceof Order order) {
      return List.of(
          "order",
          order.customer()
              + " "
              + order.number()
              + order.note().map(note -> ", " + note).orElse(""),
          order.date() + " " + order.state(),
          right(order.cents()));
    } else if (item instanceof OrderLine line) {
      return List.of(
          "  line", "  " + line.quantity() + " × " + line.sku(), "", right(line.cents()));
    } else if (item instanceof ReturnedGoods goods) {
      return List.of(
          "return",
          goods.customer() + " " + goods.order() + ", " + goods.quantity() + " × " + goods.sku(),
          goods.date() + " " + goods.state(),
          right(-goods.cents()));
    }
    Product product = (Product) item;
    return List.of(
        "product", product.name(), product.stock() + " in stock", right(product.price()));
  }

  private static String right(long cents) {
    return "%9s".formatted(money(cents));
  }
}
