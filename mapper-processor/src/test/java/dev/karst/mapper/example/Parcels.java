package dev.karst.mapper.example;

import dev.karst.mapper.Query;
import dev.karst.mapper.Scan;
import dev.karst.mapper.Update;
import java.time.Instant;
import java.util.Optional;

/** {@link ParcelRepository}, or one that was built at run time. */
interface Parcels extends AnyRepository<Parcel, ParcelKey> {
  /** The names of the indexes. */
  String[] INDEXES = {"by-place", "by-status", "by-weight"};

  Optional<Parcel> find(String customer, int number);

  Update<Parcel> update(String customer, int number);

  Update<Parcel> update(Parcel parcel);

  boolean delete(String customer, int number);

  ByKey query(String customer);

  ByStatus byStatus(Parcel.Status status);

  ByPlace byPlace(String country, String city);

  ByWeight byWeight(String customer);

  Scan<Parcel> scanByStatus();

  Scan<ParcelByPlace> scanByPlace();

  interface ByKey extends AnyQuery<Parcel> {
    Query<Parcel> numberAtLeast(int value);
  }

  interface ByStatus extends AnyQuery<Parcel> {
    Query<Parcel> sentAtAtLeast(Instant value);

    Query<Parcel> sentAtGreaterThan(Instant value);
  }

  interface ByPlace extends AnyQuery<ParcelByPlace> {
    Query<ParcelByPlace> numberAtLeast(int value);
  }

  interface ByWeight extends AnyQuery<ParcelByWeight> {
    Query<ParcelByWeight> weightLessThan(int value);
  }
}
