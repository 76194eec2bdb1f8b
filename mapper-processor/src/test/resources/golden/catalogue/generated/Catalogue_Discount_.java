package shop;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.ValuePath;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Catalogue.Discount}, to write conditions and updates with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
final class Catalogue_Discount_ {
  public static final ValuePath<Catalogue.Discount, Catalogue.Season> season =
      new ValuePath<>(DocumentPath.of("season"), TextForm.ofEnum(Catalogue.Season.class));

  public static final OrderedPath<Catalogue.Discount, LocalDate> firstDayItIsGivenToEveryone =
      new OrderedPath<>(DocumentPath.of("firstDayItIsGivenToEveryone"), TextForm.LOCAL_DATE);

  public static final NumberAttribute<Catalogue.Discount, Integer> percent =
      new NumberAttribute<>(DocumentPath.of("percent"), NumberForm.INTEGER);

  private Catalogue_Discount_() {}
}
