package shop;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The primary key of {@link Customer}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public record CustomerKey(String id) {
  /** The key of an object. */
  public static CustomerKey of(Customer customer) {
    return new CustomerKey(customer.id());
  }
}
