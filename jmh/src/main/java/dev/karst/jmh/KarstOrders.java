package dev.karst.jmh;

import dev.karst.Karst;
import java.nio.file.Path;

/** The generated repository on a database in a directory, journalled as by default. */
final class KarstOrders implements OrderStore {
  private final Karst karst;
  private final OrderRepository orders;
  private final String[] customerIds;

  KarstOrders(Path directory, int count) {
    customerIds = Orders.customerIds(count);
    karst = Karst.open(directory.resolve("karst"));
    orders = OrderRepository.on(karst);
  }

  @Override
  public Object find(int index) {
    return orders.find(customerIds[index / Orders.PER_CUSTOMER], Orders.number(index));
  }

  @Override
  public void put(int index, Order order) {
    orders.put(order);
  }

  @Override
  public Object query(int index) {
    return orders.query(customerIds[index / Orders.PER_CUSTOMER]).list();
  }

  @Override
  public void close() {
    karst.close();
  }
}
