package dev.karst.mapper.example;

import dev.karst.mapper.Query;
import dev.karst.mapper.Update;
import dev.karst.mapper.example.Admission.Buyer;
import dev.karst.mapper.example.Admission.Day;
import dev.karst.mapper.example.Admission.Seat;
import dev.karst.mapper.example.Admission.Show;
import java.util.Optional;

/** {@link AdmissionRepository}, or one that was built at run time. */
interface Admissions extends AnyRepository<Admission, AdmissionKey> {
  Optional<Admission> find(Show show, Seat seat);

  Update<Admission> update(Show show, Seat seat);

  ByKey query(Show show);

  ByBuyer byBuyer(Buyer buyer);

  interface ByKey extends AnyQuery<Admission> {
    Query<Admission> seatBetween(Seat low, Seat high);
  }

  interface ByBuyer extends AnyQuery<Admission> {
    Query<Admission> paidOnAtLeast(Day value);
  }
}
