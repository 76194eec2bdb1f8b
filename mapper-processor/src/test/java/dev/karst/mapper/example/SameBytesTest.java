package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.mapper.AttributePath;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.Settable;
import dev.karst.mapper.Table;
import dev.karst.mapper.TextPath;
import dev.karst.mapper.ValuePath;
import dev.karst.mapper.example.FlattenTest.Flatteneds;
import dev.karst.mapper.example.RoundTripTest.Everythings;
import dev.karst.mapper.example.RoundTripTest.Otherwises;
import dev.karst.mapper.runtime.NamedAttribute;
import dev.karst.mapper.runtime.RuntimeFamily;
import dev.karst.mapper.runtime.RuntimeIndex;
import dev.karst.mapper.runtime.RuntimeRepository;
import dev.karst.operation.ScanRequest;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated repositories, and those that are built at run time, store the same and read it. */
class SameBytesTest {
  private static Karst open() {
    return Karst.withoutDirectory().itemsPerTable(10_000).open();
  }

  /** What is stored, with the order of the attributes, which items do not compare. */
  private static List<List<Map.Entry<String, AttributeValue>>> items(Karst karst, String table) {
    return karst.operations().scan(ScanRequest.builder(table).build()).items().stream()
        .map(item -> List.copyOf(item.attributes().entrySet()))
        .toList();
  }

  @Test
  void everythingIsStoredTheSame() throws ReflectiveOperationException {
    storedTheSame(
        Everything.class,
        Everything::id,
        karst -> Facade.generated(Everythings.class, EverythingRepository.on(karst)),
        karst ->
            Facade.atRunTime(Everythings.class, RuntimeRepository.on(karst, Everything.class)));
  }

  @Test
  void whatIsStoredOtherwiseIsStoredTheSame() throws ReflectiveOperationException {
    storedTheSame(
        Otherwise.class,
        Otherwise::id,
        karst -> Facade.generated(Otherwises.class, OtherwiseRepository.on(karst)),
        karst -> Facade.atRunTime(Otherwises.class, RuntimeRepository.on(karst, Otherwise.class)));
  }

  @Test
  void whatIsFlattenedIsStoredTheSame() throws ReflectiveOperationException {
    storedTheSame(
        Flattened.class,
        Flattened::id,
        karst -> Facade.generated(Flatteneds.class, FlattenedRepository.on(karst)),
        karst -> Facade.atRunTime(Flatteneds.class, RuntimeRepository.on(karst, Flattened.class)));
  }

  @Test
  void flattenedComponentsOfEveryKindAreStoredTheSame() {
    Account.Address address =
        new Account.Address("Ring 1", Optional.of("Graz"), 3, new Account.Place(47, 15.5));
    Account.Limits limits = new Account.Limits();
    limits.setDaily(5L);
    limits.setCountries(Set.of("AT", "CH"));
    limits.setPerShop(Map.of("x", 1));
    Account account =
        new Account(
            "a",
            "ann",
            address,
            Optional.of(address),
            limits,
            Account.Rate.builder().percent("2.5").build(),
            List.of(address),
            0,
            Map.of("other", AttributeValue.n(1)));
    Courier.Rider rider = new Courier.Rider();
    rider.setName("ann");
    rider.setBike(new Courier.Bike("B 1", 7));
    List<Courier> couriers =
        List.of(rider, new Courier.Driver("bob", Optional.of(new Courier.Van("V 1", 900))));
    Item old = Item.builder().put("id", "b").put("home_road", "Ring 1").build();
    try (Karst one = open();
        Karst other = open()) {
      AccountRepository generated = AccountRepository.on(one);
      RuntimeRepository<Account> built = RuntimeRepository.on(other, Account.class);
      generated.put(account);
      built.put(account);
      one.table("accounts").put(old);
      other.table("accounts").put(old);
      generated
          .update("b")
          .set(Account_.home.street, "Ring 2")
          .set(Account_.work.floor, 4)
          .execute();
      built
          .update("b")
          .set(built.attribute("home.street").text(), "Ring 2")
          .set(built.attribute("work.floor").ordered(Integer.class), 4)
          .execute();
      assertThat(items(other, "accounts")).hasSize(2).isEqualTo(items(one, "accounts"));
      CourierRepository.on(one).putAll(couriers);
      RuntimeFamily.on(other, Courier.class).putAll(couriers);
      assertThat(items(other, "couriers")).hasSize(2).isEqualTo(items(one, "couriers"));
    }
  }

  /** Puts random objects with either kind of repository, and finds them with the other. */
  private static <T> void storedTheSame(
      Class<T> type,
      Function<T, UUID> key,
      Function<Karst, AnyRepository<T, UUID>> generating,
      Function<Karst, AnyRepository<T, UUID>> building)
      throws ReflectiveOperationException {
    long seed = Long.getLong("karst.seed", new Random().nextLong());
    RandomValues random = new RandomValues(new Random(seed));
    String table = type.getAnnotation(Table.class).value();
    try (Karst one = open();
        Karst other = open()) {
      AnyRepository<T, UUID> generated = generating.apply(one);
      AnyRepository<T, UUID> built = building.apply(other);
      AnyRepository<T, UUID> generatedThere = generating.apply(other);
      AnyRepository<T, UUID> builtHere = building.apply(one);
      for (int round = 0; round < 100; round++) {
        T object = random.record(type);
        UUID id = key.apply(object);
        generated.put(object);
        built.put(object);
        assertThat(items(other, table))
            .as("karst.seed=%d, round=%d", seed, round)
            .isEqualTo(items(one, table));
        assertThat(builtHere.find(id)).as("seed %d", seed).isEqualTo(generated.find(id));
        assertThat(built.find(id)).as("seed %d", seed).isEqualTo(generatedThere.find(id));
        generated.delete(object);
        built.delete(object);
      }
    }
  }

  @Test
  void beansAndArraysAreStoredTheSame() {
    Reading.Place place = new Reading.Place();
    place.setRoom("kitchen");
    Reading reading = new Reading();
    reading.setSensor(-7);
    reading.setTakenAt(Instant.parse("2026-01-01T00:00:00.25Z"));
    reading.setRaw(new byte[] {1, -1});
    reading.setSamples(new int[] {3, 1, 2});
    reading.setLabels(new String[] {"a", null});
    reading.setPlace(place);
    try (Karst one = open();
        Karst other = open()) {
      ReadingRepository.on(one).put(reading);
      RuntimeRepository.on(other, Reading.class).put(reading);
      assertThat(items(other, "readings")).hasSize(1).isEqualTo(items(one, "readings"));
    }
  }

  /** Setters are called in the order of the source, as one may undo what another did. */
  @Test
  void beansAreReadTheSame() {
    try (Karst karst = open()) {
      GaugeRepository generated = GaugeRepository.on(karst);
      RuntimeRepository<Gauge> built = RuntimeRepository.on(karst, Gauge.class);
      karst
          .table("gauges")
          .put(Item.builder().put("id", "g").put("amount", 5).put("scale", 2).build());
      assertThat(generated.find("g")).map(Gauge::getAmount).contains(5);
      assertThat(built.find("g")).map(Gauge::getAmount).contains(5);
    }
  }

  /** What {@code is} gives of nothing is not stored. */
  @Test
  void gettersWithGetGoBeforeThoseWithIs() {
    Gauge gauge = new Gauge();
    gauge.setId("g");
    gauge.setScale(2);
    gauge.setLit(true);
    try (Karst one = open();
        Karst other = open()) {
      GaugeRepository.on(one).put(gauge);
      RuntimeRepository.on(other, Gauge.class).put(gauge);
      assertThat(items(other, "gauges")).isEqualTo(items(one, "gauges"));
      assertThat(items(one, "gauges").get(0))
          .extracting(Map.Entry::getKey)
          .containsExactly("id", "scale", "lit");
    }
  }

  @Test
  @SuppressWarnings("unchecked") // arrays of lists are made so
  void whatASuperclassLeavesOpenIsStoredTheSame() {
    LocalDate day = LocalDate.of(2026, 1, 31);
    Rota rota = new Rota();
    rota.setId("r");
    rota.setFree(List.of(day));
    rota.setWeeks((List<LocalDate>[]) new List<?>[] {List.of(day), List.of()});
    rota.setShifts(List.of(day, day.plusDays(1)));
    try (Karst one = open();
        Karst other = open()) {
      RotaRepository.on(one).put(rota);
      RuntimeRepository.on(other, Rota.class).put(rota);
      assertThat(items(other, "rotas")).hasSize(1).isEqualTo(items(one, "rotas"));
      assertThat(RotaRepository.on(other).find("r"))
          .get()
          .usingRecursiveComparison()
          .isEqualTo(rota);
      assertThat(RuntimeRepository.on(one, Rota.class).find("r"))
          .get()
          .usingRecursiveComparison()
          .isEqualTo(rota);
    }
  }

  @Test
  void whatConstructorsAndBuildersMakeIsStoredTheSame() {
    Shipment shipment = new Shipment("ann", 7).costing(Money.of("CHF", 12), Money.of("EUR", 1));
    Voucher.Builder builder = Voucher.builder().setCode("spring").note("ten off");
    builder.setRebates(List.of(Voucher.Rebate.of("fork", 10)));
    Voucher voucher = builder.build();
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (Karst one = Karst.withoutDirectory().itemsPerTable(100).clock(clock).open();
        Karst other = Karst.withoutDirectory().itemsPerTable(100).clock(clock).open()) {
      ShipmentRepository.on(one).put(shipment);
      VoucherRepository.on(one).put(voucher);
      RuntimeRepository.on(other, Shipment.class).put(shipment);
      RuntimeRepository.on(other, Voucher.class).put(voucher);
      assertThat(items(other, "shipments")).hasSize(1).isEqualTo(items(one, "shipments"));
      assertThat(items(other, "vouchers")).hasSize(1).isEqualTo(items(one, "vouchers"));
    }
  }

  @Test
  void composedKeysAndUpdatesAreStoredTheSame() {
    Posting posting = new Posting("a", -5, "v", (short) 3, 7, null, 0);
    try (Karst one = open();
        Karst other = open()) {
      PostingRepository.on(one).put(posting);
      PostingRepository.on(one).update("b", 1, "v", (short) 2).set(Posting_.cents, 4L).execute();
      RuntimeRepository<Posting> postings = RuntimeRepository.on(other, Posting.class);
      postings.put(posting);
      postings
          .update("b", 1, "v", (short) 2)
          .set(postings.attribute("cents").number(Long.class), 4L)
          .execute();
      assertThat(items(other, "postings")).hasSize(2).isEqualTo(items(one, "postings"));
    }
  }

  /** What items of old have under other names is taken along and away, by name as well. */
  @Test
  void renamedComponentsAreUpdatedTheSame() {
    AttributeValue studio = AttributeValue.m(Map.of("town", AttributeValue.s("Graz")));
    Item old =
        Item.builder()
            .put("id", "f")
            .put("label", "Harmony")
            .put("minutes", 90)
            .put("words", AttributeValue.l(AttributeValue.s("sea")))
            .put("labels", AttributeValue.ss("old"))
            .put("names", AttributeValue.m(Map.of("de", AttributeValue.s("Harmonie"))))
            .put("remark", "restored")
            .put("studio", studio)
            .build();
    try (Karst one = open();
        Karst other = open()) {
      FilmRepository generated = FilmRepository.on(one);
      RuntimeRepository<Film> films = RuntimeRepository.on(other, Film.class);
      one.table("films").put(old);
      other.table("films").put(old);
      generated
          .update("f")
          .copy(Film_.note, Film_.title)
          .add(Film_.length, 5)
          .append(Film_.keywords, "storm")
          .set(Film_.tags, Set.of("new"))
          .set(Film_.titles, Map.of("en", "Harmony"))
          .set(Film_.studio.city, "Wien")
          .execute();
      films
          .update("f")
          .copy(films.attribute("note").text(), films.attribute("title").text())
          .add(films.attribute("length").number(Integer.class), 5)
          .append(films.attribute("keywords").list(String.class), "storm")
          .set(films.attribute("tags").set(String.class), Set.of("new"))
          .set(films.attribute("titles").map(String.class, String.class), Map.of("en", "Harmony"))
          .set(films.attribute("studio.city").text(), "Wien")
          .execute();
      assertThat(items(other, "films")).hasSize(1).isEqualTo(items(one, "films"));
      assertThat(items(other, "films").get(0))
          .extracting(Map.Entry::getKey)
          .containsExactlyInAnyOrder(
              "id", "label", "mins", "keywords", "tags", "titles", "studio", "note");
    }
  }

  @Test
  void lifetimesAreStoredTheSame() {
    Instant now = Instant.parse("2026-11-29T12:00:00.75Z");
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Visit visit = new Visit("ann", 1, null, null);
    Rental rental = new Rental("r", now.minusSeconds(60), null);
    try (Karst one = Karst.withoutDirectory().itemsPerTable(10_000).clock(clock).open();
        Karst other = Karst.withoutDirectory().itemsPerTable(10_000).clock(clock).open()) {
      VisitRepository.on(one).put(visit);
      VisitRepository.on(one).update("bob").add(Visit_.pages, 1L).execute();
      TicketRepository.on(one).update("t").set(Ticket_.seat, "1a").execute();
      RentalRepository.on(one).put(rental);
      RuntimeRepository<Visit> visits = RuntimeRepository.on(other, Visit.class);
      RuntimeRepository<Ticket> tickets = RuntimeRepository.on(other, Ticket.class);
      visits.put(visit);
      visits.update("bob").add(visits.attribute("pages").number(Long.class), 1L).execute();
      tickets.update("t").set(tickets.attribute("seat").text(), "1a").execute();
      RuntimeRepository.on(other, Rental.class).put(rental);
      assertThat(items(other, "visits")).hasSize(2).isEqualTo(items(one, "visits"));
      assertThat(items(other, "tickets")).hasSize(1).isEqualTo(items(one, "tickets"));
      assertThat(items(other, "rentals")).hasSize(1).isEqualTo(items(one, "rentals"));
    }
  }

  @Test
  void classesThatShareATableAreStoredTheSame() {
    List<LibraryItem> library =
        List.of(
            new LibraryItem.Reader("r1", "Ann", 0),
            new LibraryItem.Loan(
                "r1",
                LocalDate.of(2026, 5, 1),
                "i1",
                LibraryItem.Branch.NORTH,
                LocalDate.of(2026, 6, 1),
                Instant.parse("2999-01-01T00:00:00Z"),
                null),
            new LibraryItem.Book("i1", "Walden", null, null, List.of("Thoreau"), "yes"));
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (Karst one = Karst.withoutDirectory().itemsPerTable(100).clock(clock).open();
        Karst other = Karst.withoutDirectory().itemsPerTable(100).clock(clock).open()) {
      LibraryItemRepository.on(one).putAll(library);
      RuntimeFamily<LibraryItem> built = RuntimeFamily.on(other, LibraryItem.class);
      built.putAll(library);
      assertThat(items(other, "library")).hasSize(3).isEqualTo(items(one, "library"));
      assertThat(RuntimeFamily.on(one, LibraryItem.class).scan().list())
          .isEqualTo(LibraryItemRepository.on(other).scan().list());
      LibraryItem_BookRepository.on(one)
          .update("i9")
          .set(LibraryItem_Book_.title, "Emma")
          .execute();
      RuntimeRepository.on(other, LibraryItem.Book.class)
          .update("i9")
          .set(LibraryItem_Book_.title, "Emma")
          .execute();
      assertThat(items(other, "library")).hasSize(4).isEqualTo(items(one, "library"));
    }
  }

  /** One that finds the table of the other would else differ from it. */
  @Test
  void tablesAreDefinedTheSame() {
    try (Karst karst = open()) {
      ParcelRepository.on(karst);
      PostingRepository.on(karst);
      LibraryItemRepository.on(karst);
      AccountRepository.on(karst);
      CourierRepository.on(karst);
      assertThat(RuntimeFamily.migrate(karst, Courier.class).isEmpty()).isTrue();
      assertThat(RuntimeRepository.migrate(karst, Account.class).isEmpty()).isTrue();
      assertThat(RuntimeFamily.migrate(karst, LibraryItem.class).isEmpty()).isTrue();
      assertThat(RuntimeRepository.migrate(karst, LibraryItem.Loan.class).isEmpty()).isTrue();
      assertThat(RuntimeRepository.migrate(karst, Parcel.class).isEmpty()).isTrue();
      assertThat(RuntimeRepository.migrate(karst, Posting.class).isEmpty()).isTrue();
    }
  }

  /** What the metamodel has ranges of has them by name too, and nothing else has. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Everything.class,
        Film.class,
        Setting.class,
        Admission.class,
        Report.class,
        Device.class,
        Visit.class,
        Ticket.class,
        Rental.class
      })
  void componentsAreComparedAlike(Class<?> type) throws ReflectiveOperationException {
    try (Karst karst = open()) {
      RuntimeRepository<?> repository = RuntimeRepository.on(karst, type);
      for (Field field : Class.forName(type.getName() + "_").getDeclaredFields()) {
        AttributePath<?> path = (AttributePath<?>) field.get(null);
        NamedAttribute<?> named = repository.attribute(field.getName());
        assertThat(named).hasToString(path.toString());
        assertThat(named.former()).isEqualTo(path.former());
        if (path instanceof TextPath<?>) {
          assertThat(named.textPath()).hasToString(path.toString());
          assertSettable(path instanceof Settable, named, String.class);
        } else if (path instanceof OrderedPath<?, ?>) {
          assertThat(named.orderedPath(valueType(field))).hasToString(path.toString());
          assertSettable(path instanceof Settable, named, valueType(field));
        } else if (path instanceof ValuePath<?, ?>) {
          assertThatThrownBy(() -> named.orderedPath(valueType(field)))
              .as(field.getName())
              .isInstanceOf(ValidationException.class)
              .hasMessageContaining("does not sort");
        }
      }
    }
  }

  /** What an index holds has the paths that the metamodel of its record has. */
  @Test
  void componentsOfIndexesAreNamedAlike() {
    try (Karst karst = open()) {
      RuntimeIndex<AccountByPercent> byPercent =
          RuntimeRepository.on(karst, Account.class).index("by-percent", AccountByPercent.class);
      assertThat(byPercent.attribute("id")).hasToString(AccountByPercent_.id.toString());
      assertThat(byPercent.attribute("homeFloor").orderedPath(int.class).lt(3))
          .hasToString(AccountByPercent_.homeFloor.lt(3).toString());
      assertThat(byPercent.attribute("rate.percent"))
          .hasToString(AccountByPercent_.rate.percent.toString());
      RuntimeIndex<ParcelByWeight> byWeight =
          RuntimeRepository.on(karst, Parcel.class).index("by-weight", ParcelByWeight.class);
      assertThat(byWeight.attribute("label.colour.name").text().eq("red"))
          .hasToString(ParcelByWeight_.label.colour.name.eq("red").toString());
    }
  }

  private static void assertSettable(
      boolean settable, NamedAttribute<?> named, Class<?> valueType) {
    if (settable) {
      assertThat(named.scalar(valueType)).hasToString(named.toString());
    } else {
      assertThatThrownBy(() -> named.scalar(valueType))
          .as(named.toString())
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("is not there to be set");
    }
  }

  /** The class of the values that a path of the metamodel is compared with. */
  private static Class<?> valueType(Field path) {
    Type value = ((ParameterizedType) path.getGenericType()).getActualTypeArguments()[1];
    return (Class<?>) (value instanceof ParameterizedType generic ? generic.getRawType() : value);
  }
}
