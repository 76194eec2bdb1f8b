package shop;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link OrderByDate}, to write conditions with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class OrderByDate_ {
  public static final TextAttribute<OrderByDate> customerId =
      new TextAttribute<>(DocumentPath.of("customerId"));

  public static final TextAttribute<OrderByDate> orderId =
      new TextAttribute<>(DocumentPath.of("orderId"));

  public static final OrderedAttribute<OrderByDate, LocalDate> placedOn =
      new OrderedAttribute<>(DocumentPath.of("date"), TextForm.LOCAL_DATE);

  public static final NumberAttribute<OrderByDate, Long> total =
      new NumberAttribute<>(DocumentPath.of("total"), NumberForm.LONG);

  private OrderByDate_() {}
}
