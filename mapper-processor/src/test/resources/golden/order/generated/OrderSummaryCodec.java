package shop;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemDecoder;
import dev.karst.codec.ItemSource;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.Values;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns what is wanted of an item into a {@link OrderSummary}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class OrderSummaryCodec implements ItemDecoder<OrderSummary> {
  private static final int TOTAL = 0;
  private static final int ORDER_ID = 1;
  private static final int PLACED_ON = 2;
  private static final int LINES = 3;

  private static final List<String> ATTRIBUTES = List.of("total", "orderId", "date", "lines");

  private static final FieldName LINE_QUANTITY = FieldName.of("quantity");
  private static final FieldName LINE_SKU = FieldName.of("sku");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public OrderSummary read(ItemSource source) {
    long total = Values.present(source, TOTAL) ? source.longNumber() : 0L;
    String orderId = Values.present(source, ORDER_ID) ? source.string() : null;
    LocalDate placedOn =
        Values.present(source, PLACED_ON) ? TextForm.LOCAL_DATE.read(source) : null;
    List<Order.Line> lines =
        Values.present(source, LINES) ? Lists.read(source, OrderSummaryCodec::readLine) : null;
    return new OrderSummary(total, orderId, placedOn, lines);
  }

  private static Order.Line readLine(ValueSource source) {
    source.beginMap();
    int quantity = Values.present(source, LINE_QUANTITY) ? source.intNumber() : 0;
    String sku = Values.present(source, LINE_SKU) ? source.string() : null;
    source.endMap();
    return new Order.Line(sku, quantity);
  }
}
