package shop;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.AttributePath;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.ValuePath;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Order}, to write conditions with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class Order_ {
  public static final OrderedPath<Order, String> customerId =
      new OrderedPath<>(DocumentPath.of("customerId"), TextForm.STRING);

  public static final OrderedPath<Order, String> orderId =
      new OrderedPath<>(DocumentPath.of("orderId"), TextForm.STRING);

  public static final ValuePath<Order, Order.Status> status =
      new ValuePath<>(DocumentPath.of("status"), TextForm.ofEnum(Order.Status.class));

  public static final OrderedPath<Order, LocalDate> placedOn =
      new OrderedPath<>(DocumentPath.of("date"), TextForm.LOCAL_DATE);

  public static final OrderedPath<Order, Long> total =
      new OrderedPath<>(DocumentPath.of("total"), NumberForm.LONG);

  public static final OrderedPath<Order, String> note =
      new OrderedPath<>(DocumentPath.of("note"), TextForm.STRING);

  public static final OrderedPath<Order, Integer> discount =
      new OrderedPath<>(DocumentPath.of("discount"), NumberForm.INTEGER);

  public static final AddressPath address = new AddressPath(DocumentPath.of("address"));

  public static final AttributePath<Order> lines = new AttributePath<>(DocumentPath.of("lines"));

  public static final AttributePath<Order> tags = new AttributePath<>(DocumentPath.of("tags"));

  public static final AttributePath<Order> events = new AttributePath<>(DocumentPath.of("events"));

  private Order_() {}

  /** The components of {@link Order.Address}. */
  public static final class AddressPath extends AttributePath<Order> {
    public final OrderedPath<Order, String> street;

    public final OrderedPath<Order, String> city;

    public final CountryPath country;

    private AddressPath(DocumentPath path) {
      super(path);
      street = new OrderedPath<>(path.entry("street"), TextForm.STRING);
      city = new OrderedPath<>(path.entry("city"), TextForm.STRING);
      country = new CountryPath(path.entry("country"));
    }
  }

  /** The components of {@link Order.Country}. */
  public static final class CountryPath extends AttributePath<Order> {
    public final OrderedPath<Order, String> code;

    private CountryPath(DocumentPath path) {
      super(path);
      code = new OrderedPath<>(path.entry("code"), TextForm.STRING);
    }
  }
}
