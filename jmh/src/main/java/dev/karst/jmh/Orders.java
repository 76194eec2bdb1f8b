package dev.karst.jmh;

import java.time.Instant;
import java.util.Random;

/** Makes the orders: {@code customers × PER_CUSTOMER} of them, each the same every time. */
final class Orders {
  /** How many orders each customer has: the 20 of the query. */
  static final int PER_CUSTOMER = 20;

  private static final String[] STATUSES = {"OPEN", "PACKED", "SHIPPED", "DELIVERED"};
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final String NOTE =
      "Leave it with the neighbours on the second floor if nobody answers the door, please.";

  private Orders() {}

  /** The ids of all customers; the customer at {@code index / PER_CUSTOMER} placed that order. */
  static String[] customerIds(int count) {
    String[] ids = new String[(count + PER_CUSTOMER - 1) / PER_CUSTOMER];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "customer-" + (1_000_000 + i);
    }
    return ids;
  }

  static long number(int index) {
    return index % PER_CUSTOMER;
  }

  /** The order at {@code index}; {@code version} changes what is not its key. */
  static Order order(String[] customerIds, int index, int version) {
    return new Order(
        customerIds[index / PER_CUSTOMER],
        number(index),
        STATUSES[(index + version) & 3],
        FIRST.plusSeconds(index),
        index * 100L + version,
        1 + index % 9,
        (index & 1) == 0,
        NOTE);
  }

  /**
   * Indexes as users ask for them: few of them often. A power law over {@code count}, scattered so
   * that neighbours in popularity are no neighbours in the store.
   */
  static int[] skewedIndexes(int count, int draws, long seed) {
    Random random = new Random(seed);
    int[] indexes = new int[draws];
    for (int i = 0; i < draws; i++) {
      long rank = (long) (count * Math.pow(random.nextDouble(), 3));
      indexes[i] = (int) (rank * 0x9E3779B1L % count);
    }
    return indexes;
  }
}
