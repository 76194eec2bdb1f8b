package shop;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemDecoder;
import dev.karst.codec.ItemSource;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Values;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns what is wanted of an item into a {@link Customer.Envelope}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class Customer_EnvelopeCodec implements ItemDecoder<Customer.Envelope> {
  private static final int NAME = 0;
  private static final int BILLING_STREET = 1;
  private static final int BILLING_CITY = 2;
  private static final int BILLING_CITY_AS_BILLING_CITY = 3;
  private static final int BILLING_PLACE = 4;

  private static final List<String> ATTRIBUTES =
      List.of("name", "billing_street", "billing_town", "billing_city", "billing_place");

  private static final FieldName PLACE_LATITUDE = FieldName.of("latitude");
  private static final FieldName PLACE_LONGITUDE = FieldName.of("longitude");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public Customer.Envelope read(ItemSource source) {
    String name = Values.present(source, NAME) ? source.string() : null;
    Optional<Customer.Address> billing =
        Values.present(source, BILLING_STREET)
                || Values.present(source, BILLING_CITY)
                || Values.present(source, BILLING_CITY_AS_BILLING_CITY)
                || Values.present(source, BILLING_PLACE)
            ? Optional.of(readBilling(source))
            : Optional.empty();
    return new Customer.Envelope(name, billing);
  }

  private static Customer.Address readBilling(ItemSource source) {
    String street = Values.present(source, BILLING_STREET) ? source.string() : null;
    String city =
        Values.present(source, BILLING_CITY) || Values.present(source, BILLING_CITY_AS_BILLING_CITY)
            ? source.string()
            : null;
    Customer.Place place = Values.present(source, BILLING_PLACE) ? readPlace(source) : null;
    return new Customer.Address(street, city, place);
  }

  private static Customer.Place readPlace(ValueSource source) {
    source.beginMap();
    double latitude = Values.present(source, PLACE_LATITUDE) ? source.doubleNumber() : 0;
    double longitude = Values.present(source, PLACE_LONGITUDE) ? source.doubleNumber() : 0;
    source.endMap();
    return new Customer.Place(latitude, longitude);
  }
}
