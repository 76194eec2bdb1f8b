package dev.karst.jmh;

import java.nio.file.Path;

/** A contestant: something that keeps orders in a directory. */
interface OrderStore extends AutoCloseable {
  /** Fetches the order at that index, in the form the contestant gives it. */
  Object find(int index);

  /** Writes the order, replacing the one with its key. */
  void put(int index, Order order);

  /** Fetches all orders of the customer who has that index. */
  Object query(int index);

  @Override
  void close();

  /** The contestants, by the names the benchmarks' parameter gives them. */
  static OrderStore open(String name, Path directory, int count) {
    return switch (name) {
      case "karst" -> new KarstOrders(directory, count);
      case "rawMap" -> new RawMapOrders(directory, count);
      case "rawMapAndQueue" -> new RawMapAndQueueOrders(directory, count);
      default -> throw new IllegalArgumentException("no contestant is called " + name);
    };
  }
}
