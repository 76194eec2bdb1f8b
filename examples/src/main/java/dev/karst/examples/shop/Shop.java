package dev.karst.examples.shop;

import dev.karst.Karst;
import dev.karst.Transaction;
import dev.karst.TransactionResult;
import dev.karst.TransactionResult.Cancelled;
import dev.karst.TransactionResult.Failure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is done with several items of the shop at once, in transactions.
 *
 * @param items all there is; the others are of one class each
 */
record Shop(
    Karst karst,
    ShopItemRepository items,
    CustomerRepository customers,
    OrderRepository orders,
    OrderLineRepository lines,
    ReturnedGoodsRepository returns,
    ProductRepository products) {

  /** How many of a product somebody wants. */
  record Wanted(String sku, int quantity) {}

  /** How a checkout ended. */
  sealed interface Checkout {
    /** There is an order now. */
    record Placed(int number, long cents) implements Checkout {}

    /** All is as it was. */
    record Refused(List<Failure> failures) implements Checkout {}
  }

  /** The shop of a database. */
  static Shop on(Karst karst) {
    return new Shop(
        karst,
        ShopItemRepository.on(karst),
        CustomerRepository.on(karst),
        OrderRepository.on(karst),
        OrderLineRepository.on(karst),
        ReturnedGoodsRepository.on(karst),
        ProductRepository.on(karst));
  }

  /**
   * Takes goods from the shelves and makes an order of them, or does nothing.
   *
   * <p>The order's number is the next of the customer's. Who checks out twice at once is refused
   * once, as both take the same number.
   */
  Checkout checkOut(String who, List<Wanted> basket, LocalDate date) {
    Customer customer = customers.find(who).orElseThrow();
    int number = customer.orders() + 1;
    long total = 0;
    Transaction transaction = karst.transaction();
    for (int i = 0; i < basket.size(); i++) {
      Product product = products.find(basket.get(i).sku()).orElseThrow();
      int quantity = basket.get(i).quantity();
      long cents = quantity * product.price();
      total += cents;
      transaction
          .update(
              products
                  .update(product.sku())
                  .add(Product_.stock, -quantity)
                  .when(Product_.stock.ge(quantity)))
          .insert(lines, new OrderLine(who, number, i + 1, product.sku(), quantity, cents));
    }
    TransactionResult result =
        transaction
            .insert(orders, new Order(who, number, State.OPEN, date, total, Optional.empty(), 0))
            .update(
                customers
                    .update(who)
                    .add(Customer_.orders, 1)
                    .add(Customer_.spent, total)
                    .when(Customer_.orders.eq(customer.orders())))
            .commit();
    return result instanceof Cancelled cancelled
        ? new Checkout.Refused(cancelled.failures())
        : new Checkout.Placed(number, total);
  }

  /** Puts goods that came back on the shelf and pays them back, unless that was done before. */
  TransactionResult refund(ReturnedGoods goods) {
    return karst
        .transaction()
        .update(
            returns
                .update(ReturnedGoodsKey.of(goods))
                .set(ReturnedGoods_.state, State.REFUNDED)
                .when(ReturnedGoods_.state.eq(State.OPEN)))
        .update(products.update(goods.sku()).add(Product_.stock, goods.quantity()))
        .update(customers.update(goods.customer()).add(Customer_.spent, -goods.cents()))
        .commit();
  }
}
