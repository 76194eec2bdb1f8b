package shop;

import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The primary key of {@link Catalogue.Discount}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
record Catalogue_DiscountKey(Catalogue.Season season, LocalDate firstDayItIsGivenToEveryone) {
  /** The key of an object. */
  public static Catalogue_DiscountKey of(Catalogue.Discount discount) {
    return new Catalogue_DiscountKey(discount.season(), discount.firstDayItIsGivenToEveryone());
  }
}
