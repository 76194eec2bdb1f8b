package dev.karst.mapper.example;

import static dev.karst.mapper.example.Order.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Page;
import dev.karst.mapper.ProjectionOf;
import dev.karst.mapper.Query;
import dev.karst.mapper.example.LibraryItem.Branch;
import dev.karst.mapper.example.LibraryItem.Loan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queries and scans read as smaller records. */
class ProjectionsTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Orders orders = orders(karst);

  Orders orders(Karst database) {
    return Facade.generated(Orders.class, OrderRepository.on(database));
  }

  LibraryItems items(Karst database) {
    return Facade.generated(LibraryItems.class, LibraryItemRepository.on(database));
  }

  LibraryItems.Loans loans(Karst database) {
    return Facade.generated(LibraryItems.Loans.class, LibraryItem_LoanRepository.on(database));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  @ProjectionOf(Loan.class)
  record LoanDates(LocalDate taken, LocalDate due) {}

  @ProjectionOf(Loan.class)
  record LoanBranch(String isbn, Branch branch) {}

  /** Somebody else's, without what the processor generates. */
  record Plain(String orderId) {}

  private void putOrders(int count) {
    for (int i = 0; i < count; i++) {
      orders.put(
          new Order(
              "c1",
              "o" + i,
              OPEN,
              null,
              i * 10L,
              Optional.of("note " + i),
              null,
              List.of(new Order.Line("spoon", i)),
              null));
    }
  }

  @Test
  void readsSomeOfTheComponents() {
    putOrders(3);
    Query<OrderBrief> briefs = orders.query("c1").orderIdAtLeast("o1").as(OrderBrief.class);
    assertThat(briefs.list())
        .containsExactly(
            new OrderBrief("o1", 10, Optional.of("note 1"), List.of(new Order.Line("spoon", 1))),
            new OrderBrief("o2", 20, Optional.of("note 2"), List.of(new Order.Line("spoon", 2))));
    assertThat(briefs.descending().limit(1).list())
        .extracting(OrderBrief::orderId)
        .containsExactly("o2");
    assertThat(orders.scan().filter(Order_.total.gt(5L)).as(OrderBrief.class).list()).hasSize(2);
  }

  @Test
  void pagesOn() {
    putOrders(5);
    Page<OrderBrief> first = orders.query("c1").as(OrderBrief.class).page(2);
    String token = first.nextToken().orElseThrow();
    assertThat(orders.query("c1").as(OrderBrief.class).page(2, token).items())
        .extracting(OrderBrief::orderId)
        .containsExactly("o2", "o3");
    assertThat(orders.query("c1").page(2, token).items())
        .extracting(Order::orderId)
        .containsExactly("o2", "o3");
  }

  @Test
  void readsClassesOfASharedTable() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    LibraryItems items = items(karst);
    items.put(
        new Loan(
            "r1",
            may,
            "i1",
            Branch.NORTH,
            may.plusDays(9),
            Instant.parse("2999-01-01T00:00:00Z"),
            null));
    items.put(new LibraryItem.Fine("r1", may, "i1", 1, 5, null));
    LibraryItems.Loans loans = loans(karst);
    assertThat(loans.query("r1").as(LoanDates.class).list())
        .containsExactly(new LoanDates(may, may.plusDays(9)));
    assertThat(loans.byBranch(Branch.NORTH).as(LoanDates.class).list()).hasSize(1);
    assertThat(loans.due(may.plusDays(9)).as(LoanDates.class).list())
        .containsExactly(new LoanDates(may, may.plusDays(9)));
    assertThat(items.byBranch(Branch.NORTH).as(LoanDates.class).list()).hasSize(1);
  }

  @Test
  void refusesWhatAnIndexDoesNotHold() {
    LibraryItems.Loans loans = loans(karst);
    assertThatThrownBy(() -> loans.due(LocalDate.EPOCH).as(LoanBranch.class))
        .isInstanceOf(ValidationException.class)
        .hasMessage(LoanBranch.class.getName() + " has what index due does not hold: branch");
  }

  @Test
  void refusesProjectionsOfOtherClasses() {
    assertThatThrownBy(() -> orders.scan().as(Plain.class))
        .isInstanceOf(ValidationException.class)
        .hasMessage(Plain.class.getName() + " is no projection: annotate it with @ProjectionOf");
    assertThatThrownBy(() -> orders.scan().as(LoanDates.class))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            LoanDates.class.getName()
                + " is a projection of Loan, which is not stored in table orders");
  }
}
