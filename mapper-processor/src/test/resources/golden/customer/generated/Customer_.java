package shop;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.ListAttribute;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedAttribute;
import dev.karst.mapper.ScalarAttribute;
import dev.karst.mapper.SetAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.TextPath;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Customer}, to write conditions and updates with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class Customer_ {
  public static final TextPath<Customer> id = new TextPath<>(DocumentPath.of("id"));

  public static final TextAttribute<Customer> name = new TextAttribute<>(DocumentPath.of("name"));

  public static final ShippingParts shipping = new ShippingParts();

  public static final BillingParts billing = new BillingParts();

  public static final ContactParts contact = new ContactParts();

  public static final ListAttribute<Customer, Customer.Address> former =
      new ListAttribute<>(DocumentPath.of("former"), CustomerCodec::writeAddress);

  private Customer_() {}

  /** The components of {@link Customer.Address}. */
  public static final class ShippingParts {
    public final TextAttribute<Customer> street =
        new TextAttribute<>(DocumentPath.of("shipping_street"));

    public final TextAttribute<Customer> city =
        new TextAttribute<>(DocumentPath.of("shipping_town"), DocumentPath.of("shipping_city"));

    public final PlacePath place = new PlacePath(DocumentPath.of("shipping_place"));

    private ShippingParts() {}
  }

  /** The components of {@link Customer.Address}. */
  public static final class BillingParts {
    public final TextAttribute<Customer> street =
        new TextAttribute<>(DocumentPath.of("billing_street"));

    public final TextAttribute<Customer> city =
        new TextAttribute<>(DocumentPath.of("billing_town"), DocumentPath.of("billing_city"));

    public final PlacePath place = new PlacePath(DocumentPath.of("billing_place"));

    private BillingParts() {}
  }

  /** The components of {@link Customer.Contact}. */
  public static final class ContactParts {
    public final OrderedAttribute<Customer, LocalDate> since =
        new OrderedAttribute<>(DocumentPath.of("since"), TextForm.LOCAL_DATE);

    public final OrderedAttribute<Customer, Customer.Phone> phone =
        new OrderedAttribute<>(DocumentPath.of("phone"), CustomerCodec.PHONE_FORM);

    public final ScalarAttribute<Customer, Map<String, List<String>>> accounts =
        new ScalarAttribute<>(DocumentPath.of("accounts"), CustomerCodec.ACCOUNTS_FORM);

    public final SetAttribute<Customer, String> languages =
        new SetAttribute<>(DocumentPath.of("languages"), TextForm.STRING);

    public final NumberAttribute<Customer, Integer> calls =
        new NumberAttribute<>(DocumentPath.of("calls"), NumberForm.INTEGER);

    private ContactParts() {}
  }

  /** The components of {@link Customer.Place}. */
  public static final class PlacePath extends DocumentAttribute<Customer, Customer.Place> {
    public final NumberAttribute<Customer, Double> latitude;

    public final NumberAttribute<Customer, Double> longitude;

    private PlacePath(DocumentPath path) {
      super(path, CustomerCodec::writePlace);
      latitude = new NumberAttribute<>(path.entry("latitude"), NumberForm.DOUBLE);
      longitude = new NumberAttribute<>(path.entry("longitude"), NumberForm.DOUBLE);
    }
  }
}
