package shop;

import dev.karst.codec.ItemDecoder;
import dev.karst.codec.ItemSource;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.Values;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns what is wanted of an item into a {@link OrderByDate}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class OrderByDateCodec implements ItemDecoder<OrderByDate> {
  private static final int CUSTOMER_ID = 0;
  private static final int ORDER_ID = 1;
  private static final int PLACED_ON = 2;
  private static final int TOTAL = 3;

  private static final List<String> ATTRIBUTES = List.of("customerId", "orderId", "date", "total");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public OrderByDate read(ItemSource source) {
    String customerId = Values.present(source, CUSTOMER_ID) ? source.string() : null;
    String orderId = Values.present(source, ORDER_ID) ? source.string() : null;
    LocalDate placedOn =
        Values.present(source, PLACED_ON) ? TextForm.LOCAL_DATE.read(source) : null;
    long total = Values.present(source, TOTAL) ? source.longNumber() : 0L;
    return new OrderByDate(customerId, orderId, placedOn, total);
  }
}
