package shop;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The primary key of {@link Order}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public record OrderKey(String customerId, String orderId) {
  /** The key of an object. */
  public static OrderKey of(Order order) {
    return new OrderKey(order.customerId(), order.orderId());
  }
}
