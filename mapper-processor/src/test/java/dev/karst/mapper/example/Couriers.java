package dev.karst.mapper.example;

import dev.karst.mapper.Update;
import java.util.Optional;

/** {@link CourierRepository}, or one that was built at run time. */
interface Couriers extends AnyFamily<Courier> {
  ByPlate byPlate(String plate);

  interface ByPlate extends AnyQuery<Courier> {}

  /** {@link Courier_RiderRepository}, or the other. */
  interface Riders extends AnyRepository<Courier.Rider, Courier_RiderKey> {
    Optional<Courier.Rider> find(String name);
  }

  /** {@link Courier_DriverRepository}, or the other. */
  interface Drivers extends AnyRepository<Courier.Driver, Courier_DriverKey> {
    Optional<Courier.Driver> find(String number);

    Update<Courier.Driver> update(String number);

    ByPlate byPlate(String plate);

    interface ByPlate extends AnyQuery<Courier.Driver> {}
  }
}
