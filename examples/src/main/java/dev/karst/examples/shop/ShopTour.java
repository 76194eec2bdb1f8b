package dev.karst.examples.shop;

import dev.karst.TransactionResult;
import dev.karst.TransactionResult.Failure;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.examples.Figures;
import dev.karst.examples.Screen;
import dev.karst.examples.Timed;
import dev.karst.examples.shop.Shop.Checkout;
import dev.karst.examples.shop.Shop.Checkout.Placed;
import dev.karst.examples.shop.Shop.Checkout.Refused;
import dev.karst.examples.shop.Shop.Wanted;
import dev.karst.operation.QueryResponse;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two days at the shop, each step with its call, its answer and its cost. */
final class ShopTour {
  private static final LocalDate FOUNDED = LocalDate.of(2026, 3, 2);
  private static final String ADA = Assortment.ADA.customer();
  private static final String BEN = Assortment.BEN.customer();
  private static final String EVE = Assortment.EVE.customer();
  private static final int SHOWN = 12;

  private final Shop shop;
  private final Screen screen;
  private final LocalDate today;

  ShopTour(Shop shop, Screen screen) {
    this.shop = shop;
    this.screen = screen;
    this.today = dayAfterTheLastOrder(shop);
  }

  /** Days are made up, so that the shop tells the same story whenever it is opened. */
  private static LocalDate dayAfterTheLastOrder(Shop shop) {
    return shop.orders()
        .byState(State.SHIPPED)
        .descending()
        .first()
        .map(order -> order.date().plusDays(1))
        .orElse(FOUNDED);
  }

  void show() {
    screen.line("It is " + today + (today.equals(FOUNDED) ? ", the shop's first day." : "."));
    moveIn();
    fillShelves();
    buy();
    buyTooMuch();
    int order = workTwiceOnOneOrder();
    sendBack(order);
    seeWhatIsOpen();
    workItOff();
    showPartition();
    checkBooks();
  }

  private void moveIn() {
    List<ShopItem> all = new ArrayList<>(Assortment.CUSTOMERS);
    Assortment.FULL_SHELVES.forEach(
        product -> all.add(new Product(product.sku(), product.name(), product.price(), 0, 0)));
    Timed<Long> written =
        Timed.of(() -> all.stream().filter(item -> shop.items().insert(item).isWritten()).count());
    screen.step("Customers and products, unless they are there", Figures.time(written.time()));
    screen.code("items.insert(item)", Figures.timeEach(written.time(), all.size()));
    screen.line(
        written.value() + " written, " + (all.size() - written.value()) + " were there already.");
  }

  private void fillShelves() {
    Timed<List<WriteResult<Product>>> filled =
        Timed.of(
            () ->
                Assortment.FULL_SHELVES.stream()
                    .map(
                        full ->
                            shop.products()
                                .update(full.sku())
                                .set(Product_.stock, full.stock())
                                .execute())
                    .toList());
    screen.step("A delivery fills the shelves", Figures.time(filled.time()));
    screen.code(
        "products.update(\"TEA\").set(Product_.stock, 10).execute()",
        Figures.timeEach(filled.time(), filled.value().size()));
    ShopText.list(screen, Assortment.FULL_SHELVES.stream().map(this::current).toList(), SHOWN);
  }

  private Product current(Product product) {
    return shop.products().find(product.sku()).orElseThrow();
  }

  private void buy() {
    Timed<Checkout> first =
        Timed.of(
            () ->
                shop.checkOut(ADA, List.of(new Wanted("KETTLE", 2), new Wanted("CUP", 4)), today));
    screen.step("Ada buys 2 kettles and 4 cups", Figures.time(first.time()));
    screen.code("karst.transaction()");
    screen.code("    .update(products.update(\"KETTLE\").add(Product_.stock, -2)");
    screen.code("        .when(Product_.stock.ge(2)))             // cups likewise");
    screen.code("    .insert(lines, line)                         // each");
    screen.code("    .insert(orders, order)");
    screen.code("    .update(customers.update(\"ada\").add(Customer_.orders, 1)");
    screen.code("        .add(Customer_.spent, total)");
    screen.code("        .when(Customer_.orders.eq(ordersBefore)))");
    screen.code("    .commit()");
    tell("Ada", first.value());

    LocalDate tomorrow = today.plusDays(1);
    Timed<List<Checkout>> more =
        Timed.of(
            () ->
                List.of(
                    shop.checkOut(BEN, List.of(new Wanted("POT", 1), new Wanted("TEA", 2)), today),
                    shop.checkOut(ADA, List.of(new Wanted("TEA", 1)), tomorrow)));
    screen.step("Ben buys a teapot and tea, and the next day Ada tea", Figures.time(more.time()));
    tell("Ben", more.value().get(0));
    tell("Ada", more.value().get(1));
  }

  private void tell(String who, Checkout checkout) {
    if (checkout instanceof Placed placed) {
      screen.line(
          "Placed: order %d of %s, %s"
              .formatted(placed.number(), who, ShopText.money(placed.cents())));
      return;
    }
    List<Failure> failures = ((Refused) checkout).failures();
    screen.line(
        "Refused, because of " + Figures.count(failures.size(), "operation:", "operations:"));
    for (Failure failure : failures) {
      screen.line(failure.operation());
      screen.line("  " + failure.code() + ": " + failure.message());
      failure.current().ifPresent(this::tellWhatThereIs);
    }
  }

  private void tellWhatThereIs(Object current) {
    if (current instanceof Product product) {
      screen.line("  There is: " + product.name() + ", " + product.stock() + " in stock");
    }
  }

  private void buyTooMuch() {
    List<Product> before = Assortment.FULL_SHELVES.stream().map(this::current).toList();
    Timed<Checkout> refused =
        Timed.of(
            () ->
                shop.checkOut(EVE, List.of(new Wanted("TEA", 1), new Wanted("KETTLE", 3)), today));
    screen.step("Eve wants tea and 3 kettles, which there are not", Figures.time(refused.time()));
    screen.code("karst.transaction() … .commit()");
    tell("Eve", refused.value());
    List<ShopItem> ofEve = shop.items().collectionByCustomer(EVE).list();
    if (!before.equals(Assortment.FULL_SHELVES.stream().map(this::current).toList())
        || ofEve.size() != 1) {
      throw new IllegalStateException(
          "a refused checkout does nothing: before=" + before + " ofEve=" + ofEve);
    }
    screen.line("Nothing was taken: her tea is on the shelf, and she has no order.");
  }

  /** Answers with the number of Ben's order. */
  private int workTwiceOnOneOrder() {
    int number = shop.customers().find(BEN).orElseThrow().orders();
    Order seen = shop.orders().find(BEN, number).orElseThrow();
    screen.step("Two clerks have Ben's order before them, at version " + seen.version());
    screen.code("orders.update(seen).set(Order_.note, \"gift wrap\").execute()");
    tell(shop.orders().update(seen).set(Order_.note, "gift wrap").execute());
    screen.line("The other has not seen that, and ships it:");
    screen.code("orders.update(seen).set(Order_.state, State.SHIPPED).execute()");
    tell(shop.orders().update(seen).set(Order_.state, State.SHIPPED).execute());
    screen.line("So the other reads it again, wraps it, and then ships it:");
    screen.code("Order now = orders.find(\"ben\", " + number + ").orElseThrow()");
    screen.code("orders.update(now).set(Order_.state, State.SHIPPED).execute()");
    Order now = shop.orders().find(BEN, number).orElseThrow();
    tell(shop.orders().update(now).set(Order_.state, State.SHIPPED).execute());
    return number;
  }

  private void tell(WriteResult<Order> result) {
    if (result instanceof Rejected<Order> rejected) {
      screen.line("Rejected; there is: " + rejected.current().map(ShopTour::brief).orElse("none"));
    } else {
      screen.line("Written: " + brief(result.orElseThrow()));
    }
  }

  private static String brief(Order order) {
    return "version %d, %s, %s"
        .formatted(order.version(), order.state(), order.note().orElse("no note"));
  }

  private void sendBack(int order) {
    OrderLine pot =
        shop.lines().query(BEN).orderEqualTo(order).numberEqualTo(1).only().orElseThrow();
    Timed<WriteResult<ReturnedGoods>> sent =
        Timed.of(() -> shop.returns().insert(ReturnedGoods.of(pot, today.plusDays(1))));
    screen.step("Ben sends the teapot back", Figures.time(sent.time()));
    screen.code("lines.query(\"ben\").orderEqualTo(" + order + ").numberEqualTo(1).only()");
    screen.code("returns.insert(ReturnedGoods.of(line, date))");
    screen.line(sent.value().isWritten() ? "Written." : "It came back before.");
  }

  private void seeWhatIsOpen() {
    Timed<List<ShopItem>> open = Timed.of(() -> shop.items().byState(State.OPEN).list());
    screen.step("What is to be done, by date: orders and returns", cost(open));
    screen.code("items.byState(State.OPEN).list()", each(open));
    ShopText.list(screen, open.value(), SHOWN);
    Timed<List<Order>> old =
        Timed.of(() -> shop.orders().byState(State.OPEN).dateAtMost(today).list());
    screen.step("Of the same index only orders, up to " + today, cost(old));
    screen.code("orders.byState(State.OPEN).dateAtMost(today).list()", each(old));
    ShopText.list(screen, old.value(), SHOWN);
  }

  private void workItOff() {
    List<Order> orders = shop.orders().byState(State.OPEN).list();
    List<ReturnedGoods> returns = shop.returns().byState(State.OPEN).list();
    Timed<Long> shipped =
        Timed.of(
            () ->
                orders.stream()
                    .map(order -> shop.orders().update(order).set(Order_.state, State.SHIPPED))
                    .filter(update -> update.execute().isWritten())
                    .count());
    screen.step("Ship orders, refund returns");
    screen.code("orders.update(order)");
    screen.code(
        "    .set(Order_.state, State.SHIPPED).execute()",
        Figures.timeEach(shipped.time(), shipped.value()));
    Timed<Long> refunded =
        Timed.of(
            () ->
                returns.stream().map(shop::refund).filter(TransactionResult::isCommitted).count());
    screen.code("karst.transaction()");
    screen.code("    .update(returns.update(key).set(ReturnedGoods_.state, REFUNDED)");
    screen.code("        .when(ReturnedGoods_.state.eq(OPEN)))");
    screen.code("    .update(products.update(sku).add(Product_.stock, quantity))");
    screen.code("    .update(customers.update(who).add(Customer_.spent, -cents))");
    screen.code("    .commit()", Figures.timeEach(refunded.time(), refunded.value()));
    screen.line(
        Figures.count(shipped.value(), "order", "orders")
            + " shipped, "
            + Figures.count(refunded.value(), "return", "returns")
            + " refunded, "
            + shop.items().byState(State.OPEN).count()
            + " left open.");
  }

  private void showPartition() {
    Timed<List<ShopItem>> all = Timed.of(() -> shop.items().collectionByCustomer(BEN).list());
    screen.step("Everything of Ben in one pass, each class told apart", cost(all));
    screen.code("items.collectionByCustomer(\"ben\").list()", each(all));
    ShopText.list(screen, all.value(), SHOWN);
    screen.line("The same as items without a class, by their keys:");
    screen.code("karst.table(\"shop\").query(query -> …)");
    QueryResponse raw =
        shop.karst()
            .table("shop")
            .query(
                query ->
                    query
                        .keyConditionExpression("pk = :ben")
                        .value(":ben", AttributeValue.s("CUSTOMER#" + BEN))
                        .limit(SHOWN));
    List<Item> items = Objects.requireNonNull(raw.items(), "it did not ask for their count");
    screen.table(items.stream().map(ShopTour::keys).toList());
    if (raw.lastEvaluatedKey() != null) {
      screen.line("… and so on");
    }
  }

  private static List<String> keys(Item item) {
    return List.of(text(item, "type"), text(item, "pk"), text(item, "sk"));
  }

  private static String text(Item item, String attribute) {
    return ((AttributeValue.S) item.get(attribute).orElseThrow()).value();
  }

  /** Fails if the counters are not what orders and lines add up to. */
  void checkBooks() {
    Timed<List<Customer>> customers = Timed.of(() -> shop.customers().scan().list());
    screen.step("Do the books balance?", Figures.time(customers.time()));
    screen.code("customers.scan().list()", each(customers));
    for (Customer customer : customers.value()) {
      Books books = Books.of(shop, customer.customer());
      if (!books.agreeWith(customer)) {
        throw new IllegalStateException(
            "counters are what lines add up to: counters=" + customer + " lines=" + books);
      }
    }
    ShopText.list(screen, customers.value(), SHOWN);
    screen.line("Yes: orders and amounts are what the lines of each add up to.");
  }

  private static String cost(Timed<? extends List<?>> found) {
    Duration time = found.time();
    return Figures.count(found.value().size(), "item", "items") + " in " + Figures.time(time);
  }

  private static String each(Timed<? extends List<?>> found) {
    return Figures.timeEach(found.time(), found.value().size());
  }
}
