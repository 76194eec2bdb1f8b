package shop;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.ListAttribute;
import dev.karst.mapper.MapAttribute;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedAttribute;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.ScalarAttribute;
import dev.karst.mapper.SetAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.TextPath;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Order}, to write conditions and updates with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class Order_ {
  public static final TextPath<Order> customerId = new TextPath<>(DocumentPath.of("customerId"));

  public static final TextPath<Order> orderId = new TextPath<>(DocumentPath.of("orderId"));

  public static final ScalarAttribute<Order, Order.Status> status =
      new ScalarAttribute<>(DocumentPath.of("status"), TextForm.ofEnum(Order.Status.class));

  public static final OrderedAttribute<Order, LocalDate> placedOn =
      new OrderedAttribute<>(DocumentPath.of("date"), TextForm.LOCAL_DATE);

  public static final NumberAttribute<Order, Long> total =
      new NumberAttribute<>(DocumentPath.of("total"), NumberForm.LONG);

  public static final TextAttribute<Order> note = new TextAttribute<>(DocumentPath.of("note"));

  public static final NumberAttribute<Order, Integer> discount =
      new NumberAttribute<>(DocumentPath.of("discount"), NumberForm.INTEGER);

  public static final AddressPath address = new AddressPath(DocumentPath.of("address"));

  public static final ListAttribute<Order, Order.Line> lines =
      new ListAttribute<>(DocumentPath.of("lines"), OrderCodec::writeLine);

  public static final SetAttribute<Order, String> tags =
      new SetAttribute<>(DocumentPath.of("tags"), TextForm.STRING);

  public static final MapAttribute<Order, String, List<Instant>> events =
      new MapAttribute<>(
          DocumentPath.of("events"),
          TextForm.STRING,
          (to, each) -> Lists.write(to, each, TextForm.INSTANT));

  public static final OrderedPath<Order, Long> version =
      new OrderedPath<>(DocumentPath.of("version"), NumberForm.LONG);

  public static final OrderedAttribute<Order, Instant> expiresAt =
      new OrderedAttribute<>(DocumentPath.of("expiresAt"), NumberForm.EPOCH_SECOND);

  public static final OrderedPath<Order, Instant> createdAt =
      new OrderedPath<>(DocumentPath.of("createdAt"), TextForm.INSTANT);

  public static final OrderedPath<Order, Instant> updatedAt =
      new OrderedPath<>(DocumentPath.of("updatedAt"), TextForm.INSTANT);

  public static final OrderedPath<Order, Integer> changes =
      new OrderedPath<>(DocumentPath.of("changes"), NumberForm.INTEGER);

  private Order_() {}

  /** The components of {@link Order.Address}. */
  public static final class AddressPath extends DocumentAttribute<Order, Order.Address> {
    public final TextAttribute<Order> street;

    public final TextAttribute<Order> city;

    public final CountryPath country;

    private AddressPath(DocumentPath path) {
      super(path, OrderCodec::writeAddress);
      street = new TextAttribute<>(path.entry("street"));
      city = new TextAttribute<>(path.entry("city"));
      country = new CountryPath(path.entry("country"));
    }
  }

  /** The components of {@link Order.Country}. */
  public static final class CountryPath extends DocumentAttribute<Order, Order.Country> {
    public final TextAttribute<Order> code;

    private CountryPath(DocumentPath path) {
      super(path, OrderCodec::writeCountry);
      code = new TextAttribute<>(path.entry("code"));
    }
  }
}
