package shop;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The primary key of {@link Catalogue.Product}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
record Catalogue_ProductKey(int number) {
  /** The key of an object. */
  public static Catalogue_ProductKey of(Catalogue.Product product) {
    return new Catalogue_ProductKey(product.number());
  }
}
