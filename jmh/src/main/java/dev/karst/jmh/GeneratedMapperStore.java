package dev.karst.jmh;

import dev.karst.Karst;

/** The generated repository. */
final class GeneratedMapperStore implements MapperStore {
  private final OrderRepository orders;

  GeneratedMapperStore(Karst karst) {
    orders = OrderRepository.on(karst);
  }

  @Override
  public Object find(String customerId, long number) {
    return orders.find(customerId, number).orElseThrow();
  }

  @Override
  public void put(Order order) {
    orders.put(order);
  }

  @Override
  public Object update(String customerId, long number, String status, long cents) {
    return orders
        .update(customerId, number)
        .set(Order_.status, status)
        .add(Order_.totalCents, cents)
        .execute();
  }

  @Override
  public Object query(String customerId) {
    return orders.query(customerId).list();
  }
}
