package dev.karst.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.TransactionResult.Failure;
import dev.karst.WriteResult.Rejected;
import dev.karst.examples.shop.Shop.Checkout;
import dev.karst.examples.shop.Shop.Checkout.Placed;
import dev.karst.examples.shop.Shop.Checkout.Refused;
import dev.karst.examples.shop.Shop.Wanted;
import dev.karst.junit.KarstTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is bought and sent back. */
@KarstTest
@Timeout(60)
final class ShopTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final String ADA = Assortment.ADA.customer();
  private static final String BEN = Assortment.BEN.customer();

  private final Shop shop;

  ShopTest(Karst karst) {
    shop = Shop.on(karst);
  }

  @BeforeEach
  void fill() {
    shop.items().putAll(Assortment.CUSTOMERS);
    shop.items().putAll(Assortment.FULL_SHELVES);
  }

  private int stock(String sku) {
    return shop.products().find(sku).orElseThrow().stock();
  }

  private Customer customer(String name) {
    return shop.customers().find(name).orElseThrow();
  }

  private void assertThatBooksBalance() {
    assertThat(shop.customers().scan().list())
        .hasSize(3)
        .allMatch(customer -> Books.of(shop, customer.customer()).agreeWith(customer));
  }

  @Test
  void makesAnOrderOfABasket() {
    Checkout checkout =
        shop.checkOut(ADA, List.of(new Wanted("KETTLE", 2), new Wanted("CUP", 4)), MAY);
    assertThat(checkout).isEqualTo(new Placed(1, 10_980));
    assertThat(shop.items().collectionByCustomer(ADA).list())
        .containsExactly(
            new Order(ADA, 1, State.OPEN, MAY, 10_980, Optional.empty(), 1),
            new OrderLine(ADA, 1, 1, "KETTLE", 2, 7_980),
            new OrderLine(ADA, 1, 2, "CUP", 4, 3_000),
            new Customer(ADA, "Ada", "Bern", 1, 10_980));
    assertThat(stock("KETTLE")).isEqualTo(2);
    assertThat(stock("CUP")).isEqualTo(20);
    assertThatBooksBalance();
  }

  @Test
  void refusesWhatThereIsNotEnoughOf() {
    Checkout checkout =
        shop.checkOut(ADA, List.of(new Wanted("TEA", 1), new Wanted("KETTLE", 5)), MAY);
    assertThat(checkout).isInstanceOf(Refused.class);
    assertThat(((Refused) checkout).failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.operation())
                  .isEqualTo("update shop {pk: PRODUCT#KETTLE, sk: PRODUCT}");
              assertThat(failure.current()).contains(new Product("KETTLE", "Kettle", 3990, 4, 1));
            });
    assertThat(stock("TEA")).isEqualTo(10);
    assertThat(shop.items().collectionByCustomer(ADA).list()).containsExactly(Assortment.ADA);
  }

  /** Whoever reads the same counter is refused by it, and tries again. */
  @Test
  void sellsNothingTwice() throws Exception {
    Callable<Integer> buyer =
        () -> {
          int bought = 0;
          for (Checkout checkout = tea(); ; checkout = tea()) {
            if (checkout instanceof Placed) {
              bought++;
            } else if (operations((Refused) checkout).contains("update shop {pk: PRODUCT#TEA, ")) {
              return bought;
            }
          }
        };
    ExecutorService buyers = Executors.newFixedThreadPool(2);
    int bought = 0;
    for (Future<Integer> each : buyers.invokeAll(List.of(buyer, buyer))) {
      bought += each.get();
    }
    buyers.shutdown();
    assertThat(bought).isEqualTo(10);
    assertThat(stock("TEA")).isZero();
    assertThat(customer(BEN).orders()).isEqualTo(10);
    assertThatBooksBalance();
  }

  private Checkout tea() {
    return shop.checkOut(BEN, List.of(new Wanted("TEA", 1)), MAY);
  }

  private static String operations(Refused refused) {
    return refused.failures().stream()
        .filter(failure -> failure.code().equals("ConditionalCheckFailed"))
        .map(Failure::operation)
        .collect(Collectors.joining());
  }

  @Test
  void refundsOnce() {
    shop.checkOut(BEN, List.of(new Wanted("POT", 2)), MAY);
    OrderLine line = shop.lines().find(BEN, 1, 1).orElseThrow();
    ReturnedGoods goods = ReturnedGoods.of(line, MAY.plusDays(3));
    assertThat(shop.returns().insert(goods).isWritten()).isTrue();
    assertThat(stock("POT")).isEqualTo(4);
    assertThat(shop.refund(goods).isCommitted()).isTrue();
    assertThat(shop.refund(goods).isCommitted()).isFalse();
    assertThat(stock("POT")).isEqualTo(6);
    assertThat(customer(BEN).spent()).isZero();
    assertThatBooksBalance();
  }

  @Test
  void readsTheIndexOfAllClassesOrOfOne() {
    shop.checkOut(ADA, List.of(new Wanted("TEA", 1)), MAY.plusDays(1));
    shop.checkOut(BEN, List.of(new Wanted("POT", 1)), MAY);
    ReturnedGoods goods =
        ReturnedGoods.of(shop.lines().find(BEN, 1, 1).orElseThrow(), MAY.plusDays(2));
    shop.items().put(goods);
    assertThat(shop.items().byState(State.OPEN).list())
        .extracting(ShopItem::getClass)
        .asString()
        .isEqualTo("[%s, %s, %s]".formatted(Order.class, Order.class, ReturnedGoods.class));
    assertThat(shop.returns().byState(State.OPEN).list()).containsExactly(goods);
    assertThat(shop.orders().byState(State.OPEN).dateAtMost(MAY).list())
        .extracting(Order::customer)
        .containsExactly(BEN);
  }

  @Test
  void refusesWhatWasSeenBeforeAnotherChange() {
    shop.checkOut(ADA, List.of(new Wanted("TEA", 1)), MAY);
    Order seen = shop.orders().find(ADA, 1).orElseThrow();
    shop.orders().update(seen).set(Order_.note, "gift wrap").execute();
    assertThat(shop.orders().update(seen).set(Order_.state, State.SHIPPED).execute())
        .isEqualTo(
            new Rejected<>(
                Optional.of(
                    new Order(ADA, 1, State.OPEN, MAY, 1_250, Optional.of("gift wrap"), 2))));
  }

  @Test
  void noticesWrongBooks() {
    shop.checkOut(ADA, List.of(new Wanted("TEA", 1)), MAY);
    assertThat(Books.of(shop, ADA).agreeWith(customer(ADA))).isTrue();
    shop.customers().update(ADA).add(Customer_.spent, 1L).execute();
    assertThat(Books.of(shop, ADA).agreeWith(customer(ADA))).isFalse();
  }
}
