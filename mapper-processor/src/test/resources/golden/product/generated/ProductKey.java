package shop;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The primary key of {@link Product}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public record ProductKey(String sku) {
  /** The key of an object. */
  public static ProductKey of(Product product) {
    return new ProductKey(product.sku());
  }
}
