package shop;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.codec.BinaryForm;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Catalogue.Product}, to write conditions with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
final class Catalogue_Product_ {
  public static final OrderedPath<Catalogue.Product, Integer> number =
      new OrderedPath<>(DocumentPath.of("number"), NumberForm.INTEGER);

  public static final OrderedPath<Catalogue.Product, String> name =
      new OrderedPath<>(DocumentPath.of("name"), TextForm.STRING);

  public static final OrderedPath<Catalogue.Product, BigDecimal> price =
      new OrderedPath<>(DocumentPath.of("price"), NumberForm.BIG_DECIMAL);

  public static final OrderedPath<Catalogue.Product, byte[]> picture =
      new OrderedPath<>(DocumentPath.of("picture"), BinaryForm.BYTES);

  private Catalogue_Product_() {}
}
