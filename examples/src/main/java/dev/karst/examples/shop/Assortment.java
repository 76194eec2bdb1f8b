package dev.karst.examples.shop;

import java.util.List;

/** Who and what the shop begins with, and what a delivery brings. */
final class Assortment {
  static final Customer ADA = new Customer("ada", "Ada", "Bern", 0, 0);
  static final Customer BEN = new Customer("ben", "Ben", "Basel", 0, 0);
  static final Customer EVE = new Customer("eve", "Eve", "Zug", 0, 0);

  static final List<Customer> CUSTOMERS = List.of(ADA, BEN, EVE);

  /** What there is of each product after a delivery. */
  static final List<Product> FULL_SHELVES =
      List.of(
          new Product("CUP", "Cup", 750, 24, 0),
          new Product("KETTLE", "Kettle", 3990, 4, 0),
          new Product("POT", "Teapot", 5400, 6, 0),
          new Product("TEA", "Darjeeling, 250 g", 1250, 10, 0));

  private Assortment() {}
}
