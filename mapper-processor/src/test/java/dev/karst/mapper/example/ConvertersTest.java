package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.MappingException;
import dev.karst.error.ValidationException;
import dev.karst.mapper.example.Admission.Buyer;
import dev.karst.mapper.example.Admission.Day;
import dev.karst.mapper.example.Admission.Extras;
import dev.karst.mapper.example.Admission.Paid;
import dev.karst.mapper.example.Admission.Photo;
import dev.karst.mapper.example.Admission.Seat;
import dev.karst.mapper.example.Admission.Show;
import dev.karst.mapper.example.Admission.Stub;
import dev.karst.mapper.runtime.RuntimeRepository;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Components that are stored as what a converter makes of them. */
class ConvertersTest {
  private static final Show AIDA = new Show("Aida");
  private static final Buyer ANN = new Buyer("Ann");
  private static final Day NEW_YEAR = new Day(LocalDate.of(2026, 1, 1));

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Admissions admissions = admissions(karst);

  Admissions admissions(Karst database) {
    return Facade.generated(Admissions.class, AdmissionRepository.on(database));
  }

  Bookings bookings(Karst database) {
    return Facade.generated(Bookings.class, BookingRepository.on(database));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private static Admission admission(int seat, Buyer buyer) {
    return new Admission(
        AIDA,
        new Seat(seat),
        Optional.ofNullable(buyer),
        NEW_YEAR,
        new Paid(true),
        25,
        new Extras(List.of("programme", "coat")),
        new Photo("a\nb"),
        Map.of(1, 2),
        new Stub(ANN));
  }

  private Item stored() {
    return karst
        .table("admissions")
        .get(Item.builder().put("show", "show Aida").put("seat", 7).build())
        .orElseThrow();
  }

  @Test
  void storesWhatTheConverterGives() {
    admissions.put(admission(7, ANN));
    assertThat(stored())
        .isEqualTo(
            Item.builder()
                .put("show", "show Aida")
                .put("seat", 7)
                .put("buyer", "Ann")
                .put("day", "2026-01-01")
                .put("paid", AttributeValue.bool(true))
                .put("euros", 2500)
                .put(
                    "extras",
                    AttributeValue.l(AttributeValue.s("programme"), AttributeValue.s("coat")))
                .put(
                    "photo",
                    AttributeValue.m(
                        Map.of(
                            "format", AttributeValue.s("text"),
                            "lines",
                                AttributeValue.l(AttributeValue.s("a"), AttributeValue.s("b")))))
                .put("counts", AttributeValue.m(Map.of("k1", AttributeValue.n(2))))
                .put("stub", AttributeValue.m(Map.of("owner", AttributeValue.s("Ann"))))
                .build());
  }

  @Test
  void givesBackWhatWasStored() {
    Admission full = admission(7, ANN);
    admissions.put(full);
    assertThat(admissions.find(AIDA, new Seat(7))).contains(full);
    Admission empty =
        new Admission(AIDA, new Seat(8), Optional.empty(), null, null, 0, null, null, null, null);
    admissions.put(empty);
    assertThat(admissions.find(new AdmissionKey(AIDA, new Seat(8)))).contains(empty);
  }

  @Test
  void keysAreAskedForByTheComponentsType() {
    for (int seat = 1; seat <= 12; seat++) {
      admissions.put(admission(seat, seat % 2 == 0 ? ANN : null));
    }
    assertThat(admissions.query(AIDA).seatBetween(new Seat(9), new Seat(11)).list())
        .extracting(Admission::seat)
        .containsExactly(new Seat(9), new Seat(10), new Seat(11));
    assertThat(admissions.byBuyer(ANN).paidOnAtLeast(NEW_YEAR).list()).hasSize(6);
    assertThat(admissions.byBuyer(new Buyer("Bob")).list()).isEmpty();
  }

  @Test
  void conditionsAndUpdatesTakeTheComponentsType() {
    admissions.put(admission(7, ANN));
    assertThat(
            admissions
                .scan()
                .filter(
                    Admission_.buyer
                        .eq(ANN)
                        .and(Admission_.paidOn.le(NEW_YEAR))
                        .and(Admission_.paid.eq(new Paid(true)))
                        .and(Admission_.euros.ge(25))
                        .and(Admission_.stub.owner.ne(new Buyer("Bob"))))
                .list())
        .hasSize(1);
    admissions
        .update(AIDA, new Seat(7))
        .set(Admission_.euros, 30)
        .set(Admission_.extras, new Extras(List.of("coat")))
        .set(Admission_.photo, new Photo("c"))
        .set(Admission_.counts, Map.of(3, 4))
        .set(Admission_.stub.owner, new Buyer("Bob"))
        .execute();
    assertThat(admissions.find(AIDA, new Seat(7)))
        .contains(
            new Admission(
                AIDA,
                new Seat(7),
                Optional.of(ANN),
                NEW_YEAR,
                new Paid(true),
                30,
                new Extras(List.of("coat")),
                new Photo("c"),
                Map.of(3, 4),
                new Stub(new Buyer("Bob"))));
  }

  @Test
  void composedKeysAreOfWhatIsStored() {
    Bookings bookings = bookings(karst);
    Booking ann = new Booking(AIDA, NEW_YEAR, "Ann");
    Booking bob = new Booking(AIDA, new Day(LocalDate.of(2026, 1, 2)), "Bob");
    bookings.put(ann);
    bookings.put(bob);
    assertThat(karst.table("bookings").scan().items().get(0).attributes())
        .containsEntry("pk", AttributeValue.s("SHOW#show Aida"))
        .containsEntry("sk", AttributeValue.s("DAY#2026-01-01#Ann"))
        .containsEntry("day", AttributeValue.s("2026-01-01"));
    assertThat(bookings.find(AIDA, NEW_YEAR, "Ann")).contains(ann);
    assertThat(bookings.query(AIDA).dayEqualTo(NEW_YEAR).list()).containsExactly(ann);
    assertThat(bookings.query(AIDA).dayGreaterThan(NEW_YEAR).list()).containsExactly(bob);
  }

  /** What a shorter name is followed by sorts behind what a longer one may go on with. */
  @Test
  void whatIsConvertedToAStringHasNoRangesWithinAKey() {
    assertThat(SittingRepository.QueryByKey.class.getDeclaredMethods())
        .extracting(Method::getName)
        .contains("buyerEqualTo", "buyerBeginsWith")
        .doesNotContain("buyerLessThan", "buyerBetween");
    RuntimeRepository<Sitting> sittings = RuntimeRepository.on(karst, Sitting.class);
    assertThatThrownBy(() -> sittings.query("hall").where("buyer").lessThan(ANN))
        .isInstanceOf(ValidationException.class)
        .hasMessage("buyer does not sort as Admission.Buyer does: ask for equalTo or beginsWith");
  }

  @Test
  void whatAConverterThrowsNamesTheAttribute() {
    assertThatThrownBy(() -> admissions.put(admission(7, new Buyer("nobody"))))
        .isInstanceOf(MappingException.class)
        .hasMessage("buyer: BuyerConverter cannot store Buyer nobody: nobody buys nothing")
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Admission_.stub.owner.eq(new Buyer("nobody")))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("owner: BuyerConverter cannot store");
    karst.table("admissions").put(Item.builder().put("show", "show Aida").put("seat", -1).build());
    assertThatThrownBy(() -> admissions.scan().list())
        .isInstanceOf(MappingException.class)
        .hasMessage(
            "seat: SeatConverter cannot read -1: there are no seats below 0, in item {show: show"
                + " Aida, seat: -1} of table admissions");
  }

  @Test
  void aConverterGivesNoNull() {
    assertThatThrownBy(() -> admissions.put(admission(7, new Buyer("no one"))))
        .isInstanceOf(MappingException.class)
        .hasMessage("buyer: BuyerConverter cannot store Buyer no one: the converter gave null");
    AttributeValue empty = AttributeValue.m(Map.of("owner", AttributeValue.s("")));
    karst
        .table("admissions")
        .put(Item.builder().put("show", "show Aida").put("seat", 7).put("stub", empty).build());
    assertThatThrownBy(() -> admissions.find(AIDA, new Seat(7)))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith(
            "owner: BuyerConverter cannot read : the converter gave null, in item {");
  }

  @Test
  void anAttributeOfAnotherTypeNamesItself() {
    karst
        .table("admissions")
        .put(Item.builder().put("show", "show Aida").put("seat", 7).put("day", "today").build());
    assertThatThrownBy(() -> admissions.find(AIDA, new Seat(7)))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("day: not an ISO-8601 date: value=\"today\", in item {");
  }

  @Test
  void datesThatWouldSortWronglyAreRefused() {
    Day far = new Day(LocalDate.of(12_026, 1, 1));
    assertThatThrownBy(() -> Admission_.paidOn.eq(far))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("years 0 to 9999");
  }
}
