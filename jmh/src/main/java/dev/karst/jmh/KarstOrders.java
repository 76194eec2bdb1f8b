package dev.karst.jmh;

import dev.karst.Karst;
import java.nio.file.Path;

/** The generated repository on a database in a directory, journalled as by default. */
final class KarstOrders implements OrderStore {
  private final Karst karst;
  private final OrderRepository orders;

  KarstOrders(Path directory) {
    karst = Karst.open(directory.resolve("karst"));
    orders = OrderRepository.on(karst);
  }

  @Override
  public Object find(int index) {
    return orders.find(Orders.customerId(index), Orders.number(index));
  }

  @Override
  public void put(int index, Order order) {
    orders.put(order);
  }

  @Override
  public Object query(int index) {
    return orders.query(Orders.customerId(index)).list();
  }

  @Override
  public void close() {
    karst.close();
  }
}
