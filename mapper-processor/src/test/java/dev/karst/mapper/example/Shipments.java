package dev.karst.mapper.example;

import dev.karst.mapper.Update;
import java.util.Optional;

/** {@link ShipmentRepository}, or one that was built at run time. */
interface Shipments extends AnyRepository<Shipment, ShipmentKey> {
  Optional<Shipment> find(String customer, int number);

  Update<Shipment> update(String customer, int number);

  ByKey query(String customer);

  ByNumber byNumber(int number);

  interface ByKey extends AnyQuery<Shipment> {}

  interface ByNumber extends AnyQuery<ShipmentByNumber> {}
}
