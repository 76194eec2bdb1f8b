package dev.karst.mapper.example;

import dev.karst.mapper.Query;
import dev.karst.mapper.example.Admission.Day;
import dev.karst.mapper.example.Admission.Show;
import java.util.Optional;

/** {@link BookingRepository}, or one that was built at run time. */
interface Bookings extends AnyRepository<Booking, BookingKey> {
  Optional<Booking> find(Show show, Day day, String name);

  ByKey query(Show show);

  interface ByKey extends AnyQuery<Booking> {
    ThenName dayEqualTo(Day value);

    Query<Booking> dayGreaterThan(Day value);
  }

  interface ThenName extends AnyQuery<Booking> {}
}
