package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Change;
import dev.karst.Karst;
import dev.karst.Subscription;
import dev.karst.WriteResult;
import dev.karst.error.MappingException;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Flatten;
import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.Page;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Query;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.example.Account.Address;
import dev.karst.mapper.example.Account.Limits;
import dev.karst.mapper.example.Account.Place;
import dev.karst.mapper.example.Account.Rate;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Components whose parts are attributes of the item. */
@Timeout(60)
class FlattenTest {
  private static final Address HOME =
      new Address("Kirchgasse 1", Optional.of("Graz"), 3, new Place(47, 15.5));
  private static final Address WORK = new Address("Hafen 2", Optional.empty(), 0, null);

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Accounts accounts = accounts(karst);

  /** The repository. */
  Accounts accounts(Karst database) {
    return Facade.generated(Accounts.class, AccountRepository.on(database));
  }

  /** The repository of a sealed interface. */
  Couriers couriers(Karst database) {
    return Facade.generated(Couriers.class, CourierRepository.on(database));
  }

  /** That of one of its classes. */
  Couriers.Riders riders(Karst database) {
    return Facade.generated(Couriers.Riders.class, Courier_RiderRepository.on(database));
  }

  /** That of the other. */
  Couriers.Drivers drivers(Karst database) {
    return Facade.generated(Couriers.Drivers.class, Courier_DriverRepository.on(database));
  }

  interface Stops extends AnyRepository<Stop, FlattenTest_StopKey> {
    ByStreet byStreet(String tour);

    interface ByStreet extends AnyQuery<Stop> {
      Query<Stop> placeStreetGreaterThan(String value);
    }
  }

  Stops stops(Karst database) {
    return Facade.generated(Stops.class, FlattenTest_StopRepository.on(database));
  }

  interface Flatteneds extends AnyRepository<Flattened, UUID> {}

  Flatteneds flatteneds(Karst database) {
    return Facade.generated(Flatteneds.class, FlattenedRepository.on(database));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private static Account account(Address home, Optional<Address> work, Limits limits, Rate rate) {
    return new Account("a", "ann", home, work, limits, rate, null, 0, Map.of());
  }

  private static Account bare() {
    return account(null, Optional.empty(), null, null);
  }

  private static Limits limits(Long daily) {
    Limits limits = new Limits();
    limits.setDaily(daily);
    limits.setCurrency("USD");
    limits.setCountries(new LinkedHashSet<>());
    return limits;
  }

  private static Rate rate(String percent) {
    return Rate.builder().percent(percent).build();
  }

  private Account written(Map<String, AttributeValue> attributes) {
    Item.Builder item = Item.builder().put("id", "a");
    attributes.forEach(item::put);
    karst.table("accounts").put(item.build());
    return found();
  }

  private Account found() {
    return accounts.find("a").orElseThrow();
  }

  private Map<String, AttributeValue> stored() {
    return karst
        .table("accounts")
        .get(Item.builder().put("id", "a").build())
        .orElseThrow()
        .attributes();
  }

  @Test
  void theirPartsAreAttributes() {
    Limits limits = limits(500L);
    limits.setCountries(Set.of("AT"));
    limits.setPerShop(Map.of("x", 1));
    Account put =
        accounts.put(
            new Account(
                "a",
                "ann",
                HOME,
                Optional.of(WORK),
                limits,
                rate("2.5"),
                List.of(WORK),
                0,
                Map.of("other", AttributeValue.n(1))));
    assertThat(stored())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("id", AttributeValue.s("a")),
                Map.entry("owner", AttributeValue.s("ann")),
                Map.entry("home_street", AttributeValue.s("Kirchgasse 1")),
                Map.entry("home_town", AttributeValue.s("Graz")),
                Map.entry("home_floor", AttributeValue.n(-3)),
                Map.entry(
                    "home_place",
                    AttributeValue.m(
                        Map.of(
                            "latitude", AttributeValue.n(47),
                            "longitude", AttributeValue.n("15.5")))),
                Map.entry("work_street", AttributeValue.s("Hafen 2")),
                Map.entry("work_floor", AttributeValue.n(0)),
                Map.entry("daily", AttributeValue.n(500)),
                Map.entry("currency", AttributeValue.s("USD")),
                Map.entry("countries", AttributeValue.ss("AT")),
                Map.entry("perShop", AttributeValue.s("{\"x\":1}")),
                Map.entry("rate.percent", AttributeValue.s("2.5")),
                Map.entry(
                    "former",
                    AttributeValue.l(
                        AttributeValue.m(
                            Map.of(
                                "street", AttributeValue.s("Hafen 2"),
                                "floor", AttributeValue.n(0))))),
                Map.entry("version", AttributeValue.n(1)),
                Map.entry("other", AttributeValue.n(1))));
    assertThat(found()).isEqualTo(put);
  }

  @Test
  void nothingIsStoredOfWhatIsNullOrEmpty() {
    Account put = accounts.put(bare());
    assertThat(stored()).containsOnlyKeys("id", "owner", "version");
    assertThat(found()).isEqualTo(put);
    accounts.put(new Account("a", null, null, null, null, null, null, 1, null));
    assertThat(stored()).containsOnlyKeys("id", "version");
    assertThat(found().work()).isEmpty();
  }

  @Test
  void oneAttributeIsEnough() {
    assertThat(written(Map.of("home_town", AttributeValue.s("Graz"))))
        .isEqualTo(
            new Account(
                "a",
                null,
                new Address(null, Optional.of("Graz"), 0, null),
                Optional.empty(),
                null,
                null,
                null,
                0,
                Map.of()));
    Limits limits = written(Map.of("daily", AttributeValue.n(5))).limits();
    assertThat(limits.getDaily()).isEqualTo(5);
    assertThat(limits.getCurrency()).isEqualTo("EUR");
    assertThat(limits.getCountries()).isEmpty();
    assertThat(limits.getPerShop()).isNull();
    assertThat(written(Map.of("work_floor", AttributeValue.n(-7))).work())
        .contains(new Address(null, Optional.empty(), 7, null));
  }

  @Test
  void storedNullsAreNone() {
    Account account =
        written(Map.of("home_street", AttributeValue.nul(), "daily", AttributeValue.nul()));
    assertThat(account.home()).isNull();
    assertThat(account.limits()).isNull();
  }

  @Test
  void anObjectOfWhichNothingIsStoredDoesNotComeBack() {
    Limits empty = new Limits();
    empty.setCountries(Set.of());
    accounts.put(account(null, Optional.empty(), empty, null));
    assertThat(stored()).containsOnlyKeys("id", "owner", "version");
    assertThat(found().limits()).isNull();
  }

  @Test
  void aliasesHaveThePrefixToo() {
    Account account = written(Map.of("home_road", AttributeValue.s("Gasse 1")));
    assertThat(account.home().street()).isEqualTo("Gasse 1");
    assertThat(account.rest()).isEmpty();
    assertThat(written(Map.of("road", AttributeValue.s("Gasse 1"))).home()).isNull();
    written(Map.of("home_road", AttributeValue.s("Gasse 1")));
    accounts.update("a").set(Account_.home.street, "Platz 1").execute();
    assertThat(stored())
        .containsEntry("home_street", AttributeValue.s("Platz 1"))
        .doesNotContainKey("home_road");
  }

  @Test
  void theyAreNotUnmapped() {
    Account account =
        written(
            Map.of(
                "work_street", AttributeValue.s("x"),
                "rate.percent", AttributeValue.s("1"),
                "street", AttributeValue.s("y")));
    assertThat(account.rest()).isEqualTo(Map.of("street", AttributeValue.s("y")));
    for (String name : List.of("home_street", "home_road", "work_place", "daily")) {
      Map<String, AttributeValue> rest = Map.of(name, AttributeValue.s("y"));
      assertThatThrownBy(
              () -> accounts.put(new Account("a", null, null, null, null, null, null, 0, rest)))
          .as(name)
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("attribute " + name);
    }
  }

  @Test
  void updatesSetAndRemoveTheirParts() {
    accounts.put(account(HOME, Optional.empty(), limits(5L), null));
    accounts
        .update("a")
        .set(Account_.home.street, "Platz 1")
        .set(Account_.home.floor, 4)
        .remove(Account_.home.city)
        .set(Account_.home.place.latitude, 48.0)
        .set(Account_.work.city, "Wien")
        .add(Account_.limits.daily, 10L)
        .addTo(Account_.limits.countries, "AT")
        .set(Account_.limits.perShop, Map.of("y", 2))
        .set(Account_.rate.percent, "3")
        .execute();
    Account account = found();
    assertThat(account.home())
        .isEqualTo(new Address("Platz 1", Optional.empty(), 4, new Place(48, 15.5)));
    assertThat(account.work()).contains(new Address(null, Optional.of("Wien"), 0, null));
    assertThat(account.limits().getDaily()).isEqualTo(15);
    assertThat(account.limits().getCountries()).containsExactly("AT");
    assertThat(account.limits().getPerShop()).isEqualTo(Map.of("y", 2));
    assertThat(account.rate()).isEqualTo(rate("3"));
    assertThat(account.version()).isEqualTo(2);
    accounts
        .update("a")
        .remove(Account_.home.street)
        .remove(Account_.home.floor)
        .remove(Account_.home.place)
        .remove(Account_.work.city)
        .execute();
    assertThat(found().home()).isNull();
    assertThat(found().work()).isEmpty();
  }

  @Test
  void conditionsAndFiltersNameTheirParts() {
    Account account = accounts.put(account(HOME, Optional.empty(), limits(5L), null));
    assertThat(accounts.scan().filter(Account_.home.city.eq("Graz")).list()).hasSize(1);
    assertThat(accounts.scan().filter(Account_.work.city.exists()).list()).isEmpty();
    assertThat(accounts.scan().filter(Account_.home.place.longitude.gt(15.0)).list()).hasSize(1);
    assertThat(accounts.scan().filter(Account_.limits.daily.between(6L, 9L)).list()).isEmpty();
    assertThat(accounts.putIf(account, Account_.home.floor.eq(4)))
        .isInstanceOf(WriteResult.Rejected.class);
    assertThat(accounts.putIf(account, Account_.home.floor.eq(3)))
        .isInstanceOf(WriteResult.Written.class);
  }

  @Test
  void indexesIncludeThemAsAWhole() {
    accounts.put(account(HOME, Optional.empty(), limits(5L), null));
    assertThat(accounts.byOwner("ann").list())
        .containsExactly(new AccountByOwner("a", "ann", limits(5L)));
    assertThat(accounts.scanByOwner().filter(AccountByOwner_.limits.daily.gt(5L)).list()).isEmpty();
  }

  @Test
  void indexesFindByTheirParts() {
    Account account = accounts.put(account(HOME, Optional.empty(), limits(5L), rate("2")));
    accounts.put(new Account("b", null, WORK, null, null, rate("1"), null, 0, null));
    assertThat(accounts.byTown("Graz").list()).containsExactly(account);
    assertThat(accounts.byTown("Graz").homeFloorEqualTo(3).limitsCurrencyBeginsWith("U").list())
        .containsExactly(account);
    assertThat(accounts.byTown("Graz").homeFloorEqualTo(2).list()).isEmpty();
    assertThat(accounts.byPercent("2").homeFloorEqualTo(3).list())
        .containsExactly(new AccountByPercent("a", 3, rate("2")));
    assertThat(accounts.scanByPercent().filter(AccountByPercent_.homeFloor.eq(3)).list())
        .hasSize(1);
    Page<AccountByPercent> page = accounts.byPercent("1").page(1);
    assertThat(page.items()).containsExactly(new AccountByPercent("b", 0, rate("1")));
    assertThat(accounts.byPercent("1").page(1, page.nextToken().orElseThrow()).items()).isEmpty();
    accounts.update("a").remove(Account_.home.city).execute();
    assertThat(accounts.byTown("Graz").list()).isEmpty();
  }

  @Table("stops")
  @LocalIndex(name = "by-street", sort = "place.street")
  record Stop(@PartitionKey String tour, @SortKey int number, @Flatten Street place) {
    record Street(String street, int house) {}
  }

  @Test
  void localIndexesOrderByTheirParts() {
    Stops stops = stops(karst);
    Stop first = new Stop("t", 1, new Stop.Street("Ring", 5));
    Stop second = new Stop("t", 2, new Stop.Street("Gasse", 1));
    stops.putAll(List.of(first, second, new Stop("t", 3, null)));
    assertThat(stops.byStreet("t").list()).containsExactly(second, first);
    assertThat(stops.byStreet("t").placeStreetGreaterThan("H").list()).containsExactly(first);
  }

  @Test
  void projectionsHaveThem() {
    accounts.put(account(HOME, Optional.of(WORK), null, rate("1")));
    assertThat(accounts.scan().as(Account.Home.class).list())
        .containsExactly(new Account.Home("a", HOME, rate("1")));
    assertThatThrownBy(() -> accounts.byOwner("ann").itself().as(Account.Home.class))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("what index by-owner does not hold: ")
        .hasMessageContaining("home_street");
  }

  @Test
  void changesHaveThem() throws Exception {
    BlockingQueue<Change<Account>> told = new LinkedBlockingQueue<>();
    try (Subscription subscription = accounts.onChange(told::add)) {
      Account first = accounts.put(account(HOME, Optional.of(WORK), null, null));
      accounts.update("a").remove(Account_.work.street).remove(Account_.work.floor).execute();
      assertThat(subscription.awaitIdle(Duration.ofSeconds(30))).isTrue();
      assertThat(told)
          .containsExactly(new Change.Inserted<>(first), new Change.Modified<>(first, found()));
    }
    assertThat(found().work()).isEmpty();
  }

  @Test
  void failuresNameTheAttribute() {
    assertThatThrownBy(() -> written(Map.of("home_floor", AttributeValue.n(Long.MAX_VALUE))))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("home_floor");
    assertThatThrownBy(() -> written(Map.of("work_floor", AttributeValue.n(Long.MAX_VALUE))))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("work_floor");
  }

  @Test
  void classesOfASharedTableHaveThemUnderTheSameNames() {
    Couriers couriers = couriers(karst);
    Courier.Rider rider = new Courier.Rider();
    rider.setName("ann");
    rider.setBike(new Courier.Bike("B 1", 7));
    couriers.put(rider);
    couriers.put(new Courier.Driver("bob", Optional.of(new Courier.Van("V 1", 900))));
    couriers.put(new Courier.Driver("cid", Optional.empty()));
    assertThat(karst.table("couriers").scan().items())
        .extracting(Item::attributes)
        .contains(
            Map.of(
                "type", AttributeValue.s("Rider"),
                "pk", AttributeValue.s("RIDER#ann"),
                "name", AttributeValue.s("ann"),
                "plate", AttributeValue.s("B 1"),
                "gears", AttributeValue.n(7)));
    Courier.Rider found = riders(karst).find("ann").orElseThrow();
    assertThat(found.getBike().plate()).isEqualTo("B 1");
    assertThat(found.getBike().gears()).isEqualTo(7);
    Couriers.Drivers drivers = drivers(karst);
    assertThat(drivers.find("bob").orElseThrow().van()).contains(new Courier.Van("V 1", 900));
    assertThat(drivers.find("cid").orElseThrow().van()).isEmpty();
    assertThat(couriers.scan().list()).hasSize(3);
    assertThat(couriers.byPlate("B 1").list()).hasOnlyElementsOfType(Courier.Rider.class);
    assertThat(couriers.byPlate("V 1").list()).hasOnlyElementsOfType(Courier.Driver.class);
    assertThat(drivers.byPlate("V 1").list()).hasSize(1);
    drivers.update("cid").set(Courier_Driver_.van.load, 1L).execute();
    assertThat(drivers.find("cid").orElseThrow().van()).contains(new Courier.Van(null, 1));
  }

  @Test
  void anythingComesBack() throws ReflectiveOperationException {
    long seed = Long.getLong("karst.seed", new Random().nextLong());
    RandomValues random = new RandomValues(new Random(seed));
    Flatteneds repository = flatteneds(karst);
    for (int round = 0; round < 500; round++) {
      Flattened written = random.record(Flattened.class);
      repository.put(written);
      assertThat(repository.find(written.id()))
          .as("karst.seed=%d, round=%d", seed, round)
          .contains(written);
    }
  }
}
