package dev.karst.jmh;

import dev.karst.Karst;

/** A contestant of {@link MapperBenchmark}: a way to keep objects in a database in this process. */
interface MapperStore {
  /** The order with that key. */
  Object find(String customerId, long number);

  /** Writes an order, replacing the one with its key. */
  void put(Order order);

  /** Sets the status of an order and adds to its total, and gives it as it is then. */
  Object update(String customerId, long number, String status, long cents);

  /** All orders of a customer, in order. */
  Object query(String customerId);

  /** The contestants, by the names the benchmark's parameter gives them. */
  static MapperStore on(String name, Karst karst) {
    return switch (name) {
      case "generated" -> new GeneratedMapperStore(karst);
      case "handWritten" -> new HandWrittenMapperStore(karst);
      case "enhancedClient" -> new EnhancedMapperStore(karst);
      default -> throw new IllegalArgumentException("no contestant is called " + name);
    };
  }
}
