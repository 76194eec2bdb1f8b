package dev.karst.mapper.example;

import dev.karst.mapper.example.Vehicle.Car;
import java.util.Optional;

/** {@link VehicleRepository}, or one that was built at run time. */
interface Vehicles extends AnyFamily<Vehicle> {
  /** {@link Vehicle_CarRepository}, or the other. */
  interface Cars extends AnyRepository<Car, Vehicle_CarKey> {
    Optional<Car> find(String id);
  }
}
