package dev.karst.mapper.example;

import dev.karst.mapper.Update;

/** {@link RentalRepository}, or one that was built at run time. */
interface Rentals extends AnyRepository<Rental, String> {
  Update<Rental> update(String id);
}
