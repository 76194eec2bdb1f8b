package shop;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedAttribute;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.codec.BinaryForm;
import dev.karst.mapper.codec.NumberForm;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Catalogue.Product}, to write conditions and updates with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
final class Catalogue_Product_ {
  public static final OrderedPath<Catalogue.Product, Integer> number =
      new OrderedPath<>(DocumentPath.of("number"), NumberForm.INTEGER);

  public static final TextAttribute<Catalogue.Product> name =
      new TextAttribute<>(DocumentPath.of("name"));

  public static final NumberAttribute<Catalogue.Product, BigDecimal> price =
      new NumberAttribute<>(DocumentPath.of("price"), NumberForm.BIG_DECIMAL);

  public static final OrderedAttribute<Catalogue.Product, byte[]> picture =
      new OrderedAttribute<>(DocumentPath.of("picture"), BinaryForm.BYTES);

  private Catalogue_Product_() {}
}
