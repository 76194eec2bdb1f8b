package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.mapper.runtime.NamedAttribute;
import dev.karst.mapper.runtime.RuntimeFamily;
import dev.karst.mapper.runtime.RuntimeIndex;
import dev.karst.mapper.runtime.RuntimeRepository;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What generated repositories do, done by those that were built at run time. */
class AtRunTimeTest {
  @Nested
  class OrdersAtRunTime extends OrderRepositoryTest {
    @Override
    Orders open(Karst database) {
      return Facade.atRunTime(Orders.class, RuntimeRepository.on(database, Order.class));
    }

    /** Arguments have other names. */
    @Override
    @Test
    void refusesNullArguments() {
      try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
        RuntimeRepository<Order> orders = RuntimeRepository.on(karst, Order.class);
        assertThatThrownBy(() -> orders.put(null))
            .isInstanceOf(NullPointerException.class)
            .hasMessage("object");
        assertThatThrownBy(() -> orders.find("c1", null))
            .isInstanceOf(NullPointerException.class)
            .hasMessage("orderId");
        assertThatThrownBy(() -> orders.query((Object) null))
            .isInstanceOf(NullPointerException.class)
            .hasMessage("customerId");
        assertThatThrownBy(() -> orders.query("c1").where("orderId").atLeast(null))
            .isInstanceOf(NullPointerException.class)
            .hasMessage("orderId");
      }
    }
  }

  @Nested
  class ForeignItemsAtRunTime extends ForeignItemsTest {
    @Override
    Orders open(Karst database) {
      return Facade.atRunTime(Orders.class, RuntimeRepository.on(database, Order.class));
    }
  }

  @Nested
  class ParcelIndexesAtRunTime extends ParcelIndexesTest {
    @Override
    Parcels open(Karst database) {
      return Facade.atRunTime(
          Parcels.class, RuntimeRepository.on(database, Parcel.class), Parcels.INDEXES);
    }

    @Override
    Racks racks(Karst database) {
      return Facade.atRunTime(Racks.class, RuntimeRepository.on(database, Rack.class));
    }
  }

  @Nested
  class ParcelWritesAtRunTime extends ParcelWritesTest {
    @Override
    Parcels parcels(Karst database) {
      return Facade.atRunTime(
          Parcels.class, RuntimeRepository.on(database, Parcel.class), Parcels.INDEXES);
    }

    @Override
    Orders orders(Karst database) {
      return Facade.atRunTime(Orders.class, RuntimeRepository.on(database, Order.class));
    }
  }

  @Nested
  class ReadingsAtRunTime extends ReadingRepositoryTest {
    @Override
    Readings open(Karst database) {
      return Facade.atRunTime(Readings.class, RuntimeRepository.on(database, Reading.class));
    }
  }

  @Nested
  class SessionChangesAtRunTime extends SessionChangesTest {
    @Override
    Sessions open(Karst database) {
      return Facade.atRunTime(Sessions.class, RuntimeRepository.on(database, Session.class));
    }
  }

  @Nested
  class ComposedKeysAtRunTime extends ComposedKeysTest {
    @Override
    Postings postings(Karst database) {
      return Facade.atRunTime(
          Postings.class, RuntimeRepository.on(database, Posting.class), Postings.INDEXES);
    }

    @Override
    Profiles profiles(Karst database) {
      return Facade.atRunTime(Profiles.class, RuntimeRepository.on(database, Profile.class));
    }
  }

  @Nested
  class RoundTripAtRunTime extends RoundTripTest {
    @Override
    Everythings open(Karst karst) {
      return Facade.atRunTime(Everythings.class, RuntimeRepository.on(karst, Everything.class));
    }

    @Override
    Otherwises otherwises(Karst karst) {
      return Facade.atRunTime(Otherwises.class, RuntimeRepository.on(karst, Otherwise.class));
    }
  }

  @Nested
  class KeyTypesAtRunTime extends KeyTypesTest {
    @Override
    Days days(Karst database) {
      return Facade.atRunTime(Days.class, RuntimeRepository.on(database, ByDay.class));
    }

    @Override
    Ages ages(Karst database) {
      return Facade.atRunTime(Ages.class, RuntimeRepository.on(database, ByBytes.class));
    }

    @Override
    Numbers numbers(Karst database) {
      return Facade.atRunTime(Numbers.class, RuntimeRepository.on(database, ByNumber.class));
    }

    @Override
    Letters letters(Karst database) {
      return Facade.atRunTime(Letters.class, RuntimeRepository.on(database, ByLetter.class));
    }

    @Override
    Floats floats(Karst database) {
      return Facade.atRunTime(Floats.class, RuntimeRepository.on(database, ByFloat.class));
    }
  }

  @Nested
  class AliasesAtRunTime extends AliasesTest {
    @Override
    Films open(Karst database) {
      return Facade.atRunTime(Films.class, RuntimeRepository.on(database, Film.class));
    }
  }

  @Nested
  class DefaultValuesAtRunTime extends DefaultValuesTest {
    @Override
    Settings open(Karst database) {
      return Facade.atRunTime(Settings.class, RuntimeRepository.on(database, Setting.class));
    }
  }

  @Nested
  class ConvertersAtRunTime extends ConvertersTest {
    @Override
    Admissions admissions(Karst database) {
      return Facade.atRunTime(
          Admissions.class, RuntimeRepository.on(database, Admission.class), "by-buyer");
    }

    @Override
    Bookings bookings(Karst database) {
      return Facade.atRunTime(Bookings.class, RuntimeRepository.on(database, Booking.class));
    }

    @Test
    void whatIsConvertedIsNotAddedTo() {
      try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
        NamedAttribute<Admission> euros =
            RuntimeRepository.on(karst, Admission.class).attribute("euros");
        assertThatThrownBy(() -> euros.number(Integer.class))
            .isInstanceOf(ValidationException.class)
            .hasMessage("euros is int, and no number: ask for scalar(Integer)");
        assertThat(euros.ordered(Integer.class).gt(24))
            .hasToString(Admission_.euros.gt(24).toString());
      }
    }
  }

  @Nested
  class JsonAtRunTime extends JsonTest {
    @Override
    Reports open(Karst database) {
      return Facade.atRunTime(Reports.class, RuntimeRepository.on(database, Report.class));
    }
  }

  @Nested
  class UnmappedAtRunTime extends UnmappedTest {
    @Override
    Devices open(Karst database) {
      return Facade.atRunTime(Devices.class, RuntimeRepository.on(database, Device.class));
    }

    @Override
    Vehicles vehicles(Karst database) {
      return Facade.familyAtRunTime(Vehicles.class, RuntimeFamily.on(database, Vehicle.class));
    }

    @Override
    Vehicles.Cars cars(Karst database) {
      return Facade.atRunTime(
          Vehicles.Cars.class, RuntimeRepository.on(database, Vehicle.Car.class));
    }

    @Test
    void noComponentIsStoredThere() {
      try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
        RuntimeRepository<Device> devices = RuntimeRepository.on(karst, Device.class);
        assertThatThrownBy(() -> devices.attribute("rest"))
            .isInstanceOf(ValidationException.class)
            .hasMessage("rest: Device stores no rest, but id, name, version");
      }
    }
  }

  @Nested
  class LifetimesAtRunTime extends LifetimesTest {
    @Override
    Visits visits(Karst database) {
      return Facade.atRunTime(Visits.class, RuntimeRepository.on(database, Visit.class));
    }

    @Override
    Tickets tickets(Karst database) {
      return Facade.atRunTime(Tickets.class, RuntimeRepository.on(database, Ticket.class));
    }

    @Override
    Rentals rentals(Karst database) {
      return Facade.atRunTime(Rentals.class, RuntimeRepository.on(database, Rental.class));
    }
  }

  @Nested
  class ImmutableClassesAtRunTime extends ImmutableClassesTest {
    @Override
    Shipments shipments(Karst database) {
      return Facade.atRunTime(
          Shipments.class, RuntimeRepository.on(database, Shipment.class), "by-number");
    }

    @Override
    Vouchers vouchers(Karst database) {
      return Facade.atRunTime(Vouchers.class, RuntimeRepository.on(database, Voucher.class));
    }
  }

  @Nested
  class FlattenAtRunTime extends FlattenTest {
    @Override
    Accounts accounts(Karst database) {
      return Facade.atRunTime(
          Accounts.class, RuntimeRepository.on(database, Account.class), Accounts.INDEXES);
    }

    @Override
    Couriers couriers(Karst database) {
      return Facade.familyAtRunTime(
          Couriers.class, RuntimeFamily.on(database, Courier.class), "by-plate");
    }

    @Override
    Couriers.Riders riders(Karst database) {
      return Facade.atRunTime(
          Couriers.Riders.class, RuntimeRepository.on(database, Courier.Rider.class));
    }

    @Override
    Couriers.Drivers drivers(Karst database) {
      return Facade.atRunTime(
          Couriers.Drivers.class, RuntimeRepository.on(database, Courier.Driver.class), "by-plate");
    }

    @Override
    Stops stops(Karst database) {
      return Facade.atRunTime(Stops.class, RuntimeRepository.on(database, Stop.class), "by-street");
    }

    @Override
    Flatteneds flatteneds(Karst database) {
      return Facade.atRunTime(Flatteneds.class, RuntimeRepository.on(database, Flattened.class));
    }

    @Test
    void theirPartsAreNamed() {
      try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
        RuntimeRepository<Account> accounts = RuntimeRepository.on(karst, Account.class);
        assertThat(accounts.attribute("work.street").text().eq("a"))
            .hasToString(Account_.work.street.eq("a").toString());
        assertThat(accounts.attribute("work.street").former())
            .isEqualTo(Account_.work.street.former());
        assertThat(accounts.attribute("home.place.latitude").number(Double.class).gt(1.0))
            .hasToString(Account_.home.place.latitude.gt(1.0).toString());
        assertThat(accounts.attribute("limits.perShop").scalar(Map.class))
            .hasToString(Account_.limits.perShop.toString());
        assertThatThrownBy(() -> accounts.attribute("rate"))
            .isInstanceOf(ValidationException.class)
            .hasMessage(
                "rate is flattened, and no attribute as a whole: name a part of it, rate.percent");
        assertThatThrownBy(() -> accounts.attribute("home.city.name"))
            .isInstanceOf(ValidationException.class)
            .hasMessage("home.city.name: city is Optional<String>, which has no components");
        assertThatThrownBy(() -> accounts.attribute("home.town"))
            .isInstanceOf(ValidationException.class)
            .hasMessage("home.town: Address stores no town, but street, city, floor, place");
        assertThatThrownBy(() -> accounts.index("by-town").query("Graz").where("home.floor"))
            .isInstanceOf(ValidationException.class)
            .hasMessage(
                "home.floor cannot be asked for here: the next component of the sort key is"
                    + " homeFloor");
        assertThatThrownBy(() -> accounts.index("by-percent", Account.Home.class))
            .isInstanceOf(ValidationException.class)
            .hasMessage("Index \"by-percent\" has no home, but id, homeFloor, rate");
      }
    }
  }

  @Nested
  class ProjectionsAtRunTime extends ProjectionsTest {
    @Override
    Orders orders(Karst database) {
      return Facade.atRunTime(Orders.class, RuntimeRepository.on(database, Order.class));
    }

    @Override
    LibraryItems items(Karst database) {
      return Facade.familyAtRunTime(
          LibraryItems.class, RuntimeFamily.on(database, LibraryItem.class), LibraryItems.INDEXES);
    }

    @Override
    LibraryItems.Loans loans(Karst database) {
      return Facade.atRunTime(
          LibraryItems.Loans.class,
          RuntimeRepository.on(database, LibraryItem.Loan.class),
          LibraryItems.INDEXES);
    }
  }

  @Nested
  class LibraryItemsAtRunTime extends LibraryItemTest {
    @Override
    LibraryItems items(Karst database) {
      return Facade.familyAtRunTime(
          LibraryItems.class, RuntimeFamily.on(database, LibraryItem.class), LibraryItems.INDEXES);
    }

    @Override
    LibraryItems.Readers readers(Karst database) {
      return Facade.atRunTime(
          LibraryItems.Readers.class, RuntimeRepository.on(database, LibraryItem.Reader.class));
    }

    @Override
    LibraryItems.Loans loans(Karst database) {
      return Facade.atRunTime(
          LibraryItems.Loans.class,
          RuntimeRepository.on(database, LibraryItem.Loan.class),
          LibraryItems.INDEXES);
    }

    @Override
    LibraryItems.Fines fines(Karst database) {
      return Facade.atRunTime(
          LibraryItems.Fines.class,
          RuntimeRepository.on(database, LibraryItem.Fine.class),
          LibraryItems.INDEXES);
    }

    @Override
    LibraryItems.Books books(Karst database) {
      return Facade.atRunTime(
          LibraryItems.Books.class,
          RuntimeRepository.on(database, LibraryItem.Book.class),
          LibraryItems.INDEXES);
    }

    @Test
    void componentsOfSeveralClassesHaveNoNames() {
      try (Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
        RuntimeIndex<LibraryItem> byBranch =
            RuntimeFamily.on(karst, LibraryItem.class).index("by-branch");
        assertThatThrownBy(() -> byBranch.attribute("branch"))
            .isInstanceOf(ValidationException.class)
            .hasMessage(
                "Index \"by-branch\" is read as several classes here: name components in the"
                    + " repository of one");
      }
    }
  }
}
