package dev.karst.mapper.example;

import dev.karst.mapper.Query;
import dev.karst.mapper.Update;
import java.util.Optional;

/** {@link OrderRepository}, or one that was built at run time. */
interface Orders extends AnyRepository<Order, OrderKey> {
  Optional<Order> find(String customerId, String orderId);

  Update<Order> update(String customerId, String orderId);

  boolean delete(String customerId, String orderId);

  boolean delete(OrderKey key);

  ByKey query(String customerId);

  interface ByKey extends AnyQuery<Order> {
    Query<Order> orderIdBeginsWith(String prefix);

    Query<Order> orderIdEqualTo(String value);

    Query<Order> orderIdLessThan(String value);

    Query<Order> orderIdAtMost(String value);

    Query<Order> orderIdGreaterThan(String value);

    Query<Order> orderIdAtLeast(String value);

    Query<Order> orderIdBetween(String low, String high);
  }
}
