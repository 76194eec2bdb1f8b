package dev.karst.examples.mapper;

import static dev.karst.examples.mapper.Order.Status.OPEN;
import static dev.karst.examples.mapper.Order.Status.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.TransactionResult;
import dev.karst.TransactionResult.Cancelled;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.examples.Guide;
import dev.karst.examples.mapper.TeamItem.Member;
import dev.karst.examples.mapper.TeamItem.Shift;
import dev.karst.examples.mapper.TeamItem.Team;
import dev.karst.junit.KarstTest;
import dev.karst.mapper.BatchResult;
import dev.karst.mapper.Condition;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.Page;
import dev.karst.mapper.runtime.RuntimeFamily;
import dev.karst.mapper.runtime.RuntimeRepository;
import dev.karst.operation.ConditionalCheckFailedException;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide to the mapper: that its programs do what it says, and that it shows just them. */
@KarstTest
class MapperGuideTest {
  private static final Guide GUIDE = new Guide("docs/guide/mapper.md", "mapper");
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  private final Karst karst;
  private final OrderRepository orders;
  private final CustomerRepository customers;
  private final ProductRepository products;

  /** What the guide's programs would print. */
  private final List<Object> told = new ArrayList<>();

  MapperGuideTest(
      Karst karst,
      OrderRepository orders,
      CustomerRepository customers,
      ProductRepository products) {
    this.karst = karst;
    this.orders = orders;
    this.customers = customers;
    this.products = products;
  }

  private static Order order(String customerId, String orderId, long total) {
    return new Order(
        customerId,
        orderId,
        OPEN,
        NEW_YEAR,
        total,
        Optional.empty(),
        new Order.Address("Main Street 1", "Springfield"),
        List.of(),
        Set.of(),
        0,
        null,
        Optional.empty());
  }

  @Test
  void opens() {
    // guide: open
    OrderRepository repository = OrderRepository.on(karst); // creates the table, or checks it
    // end
    assertThat(repository.scan().list()).isEmpty();
  }

  @Test
  void putsAndFinds() {
    Order order = order("c1", "2026-01", 250);
    // guide: put
    Order stored = orders.put(order); // with version 1, and the time it was created

    Optional<Order> found = orders.find("c1", "2026-01");
    // end
    assertThat(found).contains(stored);
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.createdAt()).isNotNull();
  }

  @Test
  void makesObjectsThatCannotBeChanged() {
    CouponRepository coupons = CouponRepository.on(karst);
    coupons.put(new Coupon("spring", 10, 0));
    Coupon found = coupons.find("spring").orElseThrow();
    assertThat(coupons.put(found).getVersion()).isEqualTo(2);
    assertThat(found.getPercent()).isEqualTo(10);
  }

  @Test
  void queries() {
    for (int month = 1; month <= 9; month++) {
      orders.put(order("c1", "2026-0" + month, month * 100L));
    }
    // guide: query
    List<Order> spring = orders.query("c1").orderIdBetween("2026-03", "2026-05").list();
    Optional<Order> latest = orders.query("c1").descending().first();
    try (Stream<Order> all = orders.query("c1").stream()) {
      told.add(all.mapToLong(Order::total).sum());
    }

    Page<Order> page = orders.query("c1").page(5);
    Page<Order> next = orders.query("c1").page(5, page.nextToken().orElseThrow());
    // end
    assertThat(spring).hasSize(3);
    assertThat(latest).map(Order::orderId).contains("2026-09");
    assertThat(told).containsExactly(4500L);
    assertThat(next.items()).hasSize(4);
  }

  @Test
  void readsSmallerRecords() {
    orders.put(order("c1", "2026-01", 100));
    // guide: as
    List<Brief> briefs = orders.query("c1").as(Brief.class).list();
    // end
    assertThat(briefs).containsExactly(new Brief("2026-01", 100));
  }

  @Test
  void queriesIndexes() {
    orders.put(order("c1", "2026-01", 100));
    customers.put(new Customer("c1", "Ann", "Bern", true, 0));
    // guide: index
    List<Order> open = orders.byStatus(OPEN).placedOnAtMost(LocalDate.of(2026, 6, 30)).list();
    List<CustomerByCity> inBern = customers.byCity("Bern").list(); // city, name and id
    long others = customers.scanByCity().filter(CustomerByCity_.name.ne("Ann")).count();
    // end
    assertThat(open).hasSize(1);
    assertThat(others).isZero();
    assertThat(inBern).containsExactly(new CustomerByCity("c1", "Ann", "Bern"));
  }

  @Test
  void filters() {
    orders.put(order("c1", "2026-01", 100));
    orders.put(order("c1", "2026-02", 900));
    // guide: filter
    Condition<Order> large = Order_.total.gt(500L);
    List<Order> found =
        orders.query("c1").filter(large.and(Order_.address.city.eq("Springfield"))).list();
    long count = orders.scan().filter(large).parallelStream(8).count();
    // end
    assertThat(found).extracting(Order::orderId).containsExactly("2026-02");
    assertThat(count).isEqualTo(1);
    assertThat(large).hasToString("total > {\"N\":\"500\"}");
  }

  @Test
  void writesConditionally() {
    Order order = order("c1", "2026-01", 100);
    // guide: conditional
    WriteResult<Order> result = orders.insert(order); // only if there is none with its key
    if (result instanceof Rejected<Order> rejected) {
      told.add("there is one already: " + rejected.current());
    }
    // end
    assertThat(told).isEmpty();
    assertThat(orders.insert(order).isWritten()).isFalse();
  }

  @Test
  void refusesStaleObjects() {
    Order first = orders.put(order("c1", "2026-01", 100));
    orders.put(first);
    assertThatThrownBy(
            () -> {
              // guide: stale
              orders.put(first); // throws: somebody else wrote it since it was read
              // end
            })
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(orders.delete(first).isWritten()).isFalse();
  }

  @Test
  void updates() {
    orders.put(order("c1", "2026-01", 100));
    // guide: update
    WriteResult<Order> result =
        orders
            .update("c1", "2026-01")
            .set(Order_.status, SHIPPED)
            .add(Order_.total, 5L)
            .set(Order_.address.city, "Shelbyville")
            .append(Order_.lines, new Order.Line("spoon", 2))
            .addTo(Order_.tags, "express")
            .remove(Order_.note)
            .when(Order_.status.eq(OPEN))
            .execute();
    // end
    assertThat(result.isWritten()).isTrue();
    Order order = orders.find("c1", "2026-01").orElseThrow();
    assertThat(order.total()).isEqualTo(105);
    assertThat(order.address().city()).isEqualTo("Shelbyville");
    assertThat(order.tags()).containsExactly("express");
    assertThat(order.version()).isEqualTo(2);
  }

  @Test
  void writesBatches() {
    List<Order> many =
        IntStream.range(0, 1000).mapToObj(i -> order("c" + i % 7, "o" + i, i)).toList();
    // guide: batch
    BatchResult<Order> result = orders.putAll(many); // any number
    for (BatchResult.Rejected<Order> rejected : result.rejected()) {
      told.add(rejected.object() + " was overtaken by " + rejected.current());
    }
    List<Order> two = orders.findAll(List.of(new OrderKey("c1", "o1"), new OrderKey("c2", "o2")));
    // end
    assertThat(result.isComplete()).isTrue();
    assertThat(two).hasSize(2);
  }

  @Test
  void writesTransactions() {
    customers.put(new Customer("c1", "Ann", "Bern", true, 0));
    Order order = order("c1", "2026-01", 100);
    // guide: transaction
    TransactionResult result =
        karst
            .transaction()
            .insert(orders, order)
            .update(
                customers.update("c1").add(Customer_.orders, 1L).when(Customer_.active.eq(true)))
            .commit();
    // end
    assertThat(result.isCommitted()).isTrue();
    assertThat(customers.find("c1").orElseThrow().orders()).isEqualTo(1);
  }

  @Test
  void cancelsTransactions() {
    customers.put(new Customer("c1", "Ann", "Bern", false, 0));
    Order order = order("c1", "2026-01", 100);
    // guide: cancelled
    TransactionResult result =
        karst
            .transaction()
            .insert(orders, order)
            .check(customers, "c1", Customer_.active.eq(true))
            .commit();
    if (result instanceof Cancelled cancelled) {
      cancelled
          .failures()
          .forEach(failure -> told.add(failure.operation() + ": " + failure.code()));
    }
    // end
    assertThat(told).singleElement().asString().endsWith(": ConditionalCheckFailed");
    assertThat(orders.find("c1", "2026-01")).isEmpty();
  }

  @Test
  void sharesATable() {
    // guide: shared
    TeamItemRepository items = TeamItemRepository.on(karst);
    items.put(new Team("t1", "Night shift"));
    items.put(new Member("t1", "ann@example.com", "Ann"));
    items.put(new Shift("t1", LocalDate.of(2026, 5, 1), "ann@example.com", 8));

    for (TeamItem item : items.collection("t1").list()) {
      if (item instanceof Team team) {
        told.add(team.name());
      } else if (item instanceof Member member) {
        told.add(member.name());
      } else if (item instanceof Shift shift) {
        told.add(shift.hours());
      }
    }
    // end
    assertThat(told).containsExactly("Ann", 8, "Night shift");
    // guide: composed
    TeamItem_ShiftRepository shifts = TeamItem_ShiftRepository.on(karst);
    LocalDate may = LocalDate.of(2026, 5, 1);
    List<Shift> thatMonth =
        shifts.query("t1").dayBetween(may, may.plusMonths(1).minusDays(1)).list();
    List<Shift> thatDay = shifts.query("t1").dayEqualTo(may).emailBeginsWith("ann").list();
    // end
    assertThat(thatMonth).isEqualTo(thatDay).hasSize(1);
  }

  /** As something else wrote it, or an earlier version of the class. */
  private Product product(Item.Builder attributes) {
    karst.table("products").put(attributes.put("sku", "p1").build());
    return products.find("p1").orElseThrow();
  }

  @Test
  void readsRenamedComponents() {
    Product renamed = product(Item.builder().put("title", "fork"));
    assertThat(renamed.name()).isEqualTo("fork");
    assertThat(products.scan().filter(Product_.name.eq("fork")).list()).isEmpty();
    // guide: alias
    products.update("p1").set(Product_.name, "spoon").execute(); // and removes the title
    // end
    assertThat(karst.table("products").scan().items())
        .extracting(Item::attributes)
        .containsExactly(Map.of("sku", AttributeValue.s("p1"), "name", AttributeValue.s("spoon")));
  }

  @Test
  void readsDefaults() {
    assertThat(product(Item.builder()).state()).isEqualTo(Product.State.ON_SALE);
    assertThat(products.scan().filter(Product_.state.eq(Product.State.ON_SALE)).list()).isEmpty();
  }

  @Test
  void comparesWhatIsConverted() {
    Product fork = product(Item.builder().put("price", 499));
    assertThat(fork.price()).isEqualTo(Money.ofCents(499));
    // guide: converted
    List<Product> cheap = products.scan().filter(Product_.price.lt(Money.ofCents(500))).list();
    // end
    assertThat(cheap).containsExactly(fork);
  }

  @Test
  void keepsWhatIsUnmapped() {
    Product fork = product(Item.builder().put("name", "fork").put("weight", 40));
    assertThat(fork.rest()).isEqualTo(Map.of("weight", AttributeValue.n(40)));
    products.put(fork);
    assertThat(products.find("p1")).contains(fork);
  }

  @Test
  void storesJson() {
    Product fork = product(Item.builder().put("details", "{\"prongs\":4}"));
    assertThat(fork.details()).isEqualTo(Map.of("prongs", 4));
    assertThat(products.scan().filter(Product_.details.eq(fork.details())).list()).hasSize(1);
  }

  @Test
  void flattens() {
    DeliveryRepository deliveries = DeliveryRepository.on(karst);
    Delivery.Address home = new Delivery.Address("Main Street 1", "Springfield");
    deliveries.put(new Delivery("d1", home, home, Optional.empty()));
    assertThat(karst.table("deliveries").scan().items())
        .extracting(item -> item.attributes().keySet())
        .containsExactly(Set.of("id", "from_street", "from_city", "to_street", "to_city"));
    // guide: flatten
    deliveries.update("d1").set(Delivery_.recipient.city, "Bern").execute();
    List<Delivery> toBern = deliveries.byCity("Bern").list();
    List<Delivery> wide = deliveries.scan().filter(Delivery_.size.width.gt(100)).list();
    // end
    assertThat(toBern)
        .extracting(Delivery::recipient)
        .containsExactly(new Delivery.Address("Main Street 1", "Bern"));
    assertThat(toBern.get(0).size()).isEmpty();
    assertThat(wide).isEmpty();
  }

  @Test
  void buildsRepositoriesAtRunTime() {
    Order order = order("c1", "2026-01", 100);
    // guide: runtime
    RuntimeRepository<Order> repository = RuntimeRepository.on(karst, Order.class);
    repository.put(order);
    Optional<Order> found = repository.find("c1", "2026-01");
    List<Order> open =
        repository.index("by-status").query(OPEN).where("placedOn").atLeast(NEW_YEAR).list();
    NumberAttribute<Order, Long> total = repository.attribute("total").number(Long.class);
    repository
        .update("c1", "2026-01")
        .add(total, 5L)
        .when(repository.attribute("address.city").text().eq("Springfield"))
        .execute();
    // end
    assertThat(open).containsExactly(found.orElseThrow());
    assertThat(orders.find("c1", "2026-01").orElseThrow().total()).isEqualTo(105);
  }

  @Test
  void buildsFamiliesAtRunTime() {
    Team team = new Team("t1", "Night shift");
    // guide: runtime-family
    RuntimeFamily<TeamItem> items = RuntimeFamily.on(karst, TeamItem.class);
    items.put(team);
    List<TeamItem> all = items.collection("t1").list();
    RuntimeRepository<Shift> shifts = RuntimeRepository.on(karst, Shift.class); // its own alone
    // end
    assertThat(all).containsExactly(team);
    assertThat(shifts.query("t1").list()).isEmpty();
  }

  @Test
  void tracksBeans() {
    RuntimeRepository<Visit> visits = RuntimeRepository.on(karst, Visit.class);
    Visit first = new Visit();
    first.setId("v1");
    first.setGuests(2);
    visits.put(first);
    // guide: tracked
    Visit visit = visits.findTracked("v1").orElseThrow();
    visit.setGuests(3);
    WriteResult<Visit> result = visits.save(visit); // with the version that it was read with
    // end
    assertThat(result.isWritten()).isTrue();
    assertThat(visits.find("v1").orElseThrow().getGuests()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open",
        "put",
        "query",
        "as",
        "index",
        "filter",
        "conditional",
        "stale",
        "update",
        "batch",
        "transaction",
        "cancelled",
        "shared",
        "composed",
        "alias",
        "converted",
        "flatten",
        "runtime",
        "runtime-family",
        "tracked"
      })
  void standsInTheGuide(String name) throws IOException {
    GUIDE.assertShows("MapperGuideTest.java", name);
  }

  @Test
  void entitiesStandInTheGuide() throws IOException {
    GUIDE.assertShows("Order.java", "order");
    GUIDE.assertShows("Customer.java", "customer");
    GUIDE.assertShows("Coupon.java", "coupon");
    GUIDE.assertShows("TeamItem.java", "family");
    GUIDE.assertShows("Brief.java", "brief");
    GUIDE.assertShows("Product.java", "product");
    GUIDE.assertShows("MoneyConverter.java", "converter");
    GUIDE.assertShows("Delivery.java", "delivery");
  }
}
