package dev.karst.examples.shop;

/** How far an order, or goods that came back, are. */
enum State {
  /** Somebody has to do something. */
  OPEN,
  /** The order is on its way. */
  SHIPPED,
  /** The goods are on the shelf again, and paid back. */
  REFUNDED
}
