package shop;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Conversion;
import dev.karst.mapper.codec.JsonConverter;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.Sets;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.UnmappedAttributes;
import dev.karst.mapper.codec.Values;
import dev.karst.value.AttributeValue;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.type.TypeReference;

/** Turns {@link Customer} objects into items and back. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class CustomerCodec implements ItemCodec<Customer> {
  private static final int ID = 0;
  private static final int NAME = 1;
  private static final int SHIPPING_STREET = 2;
  private static final int SHIPPING_CITY = 3;
  private static final int SHIPPING_CITY_AS_SHIPPING_CITY = 4;
  private static final int SHIPPING_PLACE = 5;
  private static final int BILLING_STREET = 6;
  private static final int BILLING_CITY = 7;
  private static final int BILLING_CITY_AS_BILLING_CITY = 8;
  private static final int BILLING_PLACE = 9;
  private static final int CONTACT_SINCE = 10;
  private static final int CONTACT_PHONE = 11;
  private static final int CONTACT_ACCOUNTS = 12;
  private static final int CONTACT_LANGUAGES = 13;
  private static final int CONTACT_CALLS = 14;
  private static final int FORMER = 15;

  private static final List<String> ATTRIBUTES =
      List.of(
          "id",
          "name",
          "shipping_street",
          "shipping_town",
          "shipping_city",
          "shipping_place",
          "billing_street",
          "billing_town",
          "billing_city",
          "billing_place",
          "since",
          "phone",
          "accounts",
          "languages",
          "calls",
          "former");

  private static final Set<String> MAPPED = Set.copyOf(ATTRIBUTES);

  private static final Customer.Phone.Converter CONVERTER = new Customer.Phone.Converter();

  static final TextForm<Customer.Phone> PHONE_FORM =
      TextForm.STRING.via(new Conversion<>("phone", CONVERTER));

  static final TextForm<Map<String, List<String>>> ACCOUNTS_FORM =
      TextForm.STRING.via(
          new Conversion<>(
              "accounts", new JsonConverter<>(new TypeReference<Map<String, List<String>>>() {})));

  private static final LocalDate CONTACT_SINCE_DEFAULT = TextForm.LOCAL_DATE.of("2026-01-31");

  private static final FieldName ADDRESS_PLACE = FieldName.of("place");
  private static final FieldName ADDRESS_STREET = FieldName.of("street");
  private static final FieldName ADDRESS_CITY = FieldName.of("town");
  private static final FieldName ADDRESS_CITY_AS_CITY = FieldName.of("city");
  private static final FieldName PLACE_LATITUDE = FieldName.of("latitude");
  private static final FieldName PLACE_LONGITUDE = FieldName.of("longitude");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public void writeKey(Customer customer, KeyBytes key) {
    key.partition(Values.key("id", customer.id()));
  }

  @Override
  public void write(Customer customer, ItemSink sink) {
    String id = customer.id();
    if (id != null) {
      sink.attribute(ID).string(id);
    }
    String name = customer.name();
    if (name != null) {
      sink.attribute(NAME).string(name);
    }
    Customer.Address shipping = customer.shipping();
    if (shipping != null) {
      writeShipping(sink, shipping);
    }
    Optional<Customer.Address> billing = customer.billing();
    if (billing != null && billing.isPresent()) {
      writeBilling(sink, billing.get());
    }
    Customer.Contact contact = customer.contact();
    if (contact != null) {
      writeContact(sink, contact);
    }
    List<Customer.Address> former = customer.former();
    if (former != null) {
      Lists.write(sink.attribute(FORMER), former, CustomerCodec::writeAddress);
    }
    Map<String, AttributeValue> rest = customer.rest();
    if (rest != null) {
      UnmappedAttributes.write(sink, rest, MAPPED);
    }
  }

  @Override
  public Customer read(ItemSource source) {
    String id = Values.present(source, ID) ? source.string() : null;
    String name = Values.present(source, NAME) ? source.string() : null;
    Customer.Address shipping =
        Values.present(source, SHIPPING_STREET)
                || Values.present(source, SHIPPING_CITY)
                || Values.present(source, SHIPPING_CITY_AS_SHIPPING_CITY)
                || Values.present(source, SHIPPING_PLACE)
            ? readShipping(source)
            : null;
    Optional<Customer.Address> billing =
        Values.present(source, BILLING_STREET)
                || Values.present(source, BILLING_CITY)
                || Values.present(source, BILLING_CITY_AS_BILLING_CITY)
                || Values.present(source, BILLING_PLACE)
            ? Optional.of(readBilling(source))
            : Optional.empty();
    Customer.Contact contact =
        Values.present(source, CONTACT_SINCE)
                || Values.present(source, CONTACT_PHONE)
                || Values.present(source, CONTACT_ACCOUNTS)
                || Values.present(source, CONTACT_LANGUAGES)
                || Values.present(source, CONTACT_CALLS)
            ? readContact(source)
            : null;
    List<Customer.Address> former =
        Values.present(source, FORMER) ? Lists.read(source, CustomerCodec::readAddress) : null;
    Map<String, AttributeValue> rest = UnmappedAttributes.read(source, MAPPED);
    return new Customer(id, name, shipping, billing, contact, former, rest);
  }

  private static void writeShipping(ItemSink sink, Customer.Address address) {
    String street = address.street();
    if (street != null) {
      sink.attribute(SHIPPING_STREET).string(street);
    }
    String city = address.city();
    if (city != null) {
      sink.attribute(SHIPPING_CITY).string(city);
    }
    Customer.Place place = address.place();
    if (place != null) {
      writePlace(sink.attribute(SHIPPING_PLACE), place);
    }
  }

  private static Customer.Address readShipping(ItemSource source) {
    String street = Values.present(source, SHIPPING_STREET) ? source.string() : null;
    String city =
        Values.present(source, SHIPPING_CITY)
                || Values.present(source, SHIPPING_CITY_AS_SHIPPING_CITY)
            ? source.string()
            : null;
    Customer.Place place = Values.present(source, SHIPPING_PLACE) ? readPlace(source) : null;
    return new Customer.Address(street, city, place);
  }

  private static void writeBilling(ItemSink sink, Customer.Address address) {
    String street = address.street();
    if (street != null) {
      sink.attribute(BILLING_STREET).string(street);
    }
    String city = address.city();
    if (city != null) {
      sink.attribute(BILLING_CITY).string(city);
    }
    Customer.Place place = address.place();
    if (place != null) {
      writePlace(sink.attribute(BILLING_PLACE), place);
    }
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

  private static void writeContact(ItemSink sink, Customer.Contact contact) {
    LocalDate since = contact.getSince();
    if (since != null) {
      TextForm.LOCAL_DATE.write(sink.attribute(CONTACT_SINCE), since);
    }
    Customer.Phone phone = contact.getPhone();
    if (phone != null) {
      PHONE_FORM.write(sink.attribute(CONTACT_PHONE), phone);
    }
    Map<String, List<String>> accounts = contact.getAccounts();
    if (accounts != null) {
      ACCOUNTS_FORM.write(sink.attribute(CONTACT_ACCOUNTS), accounts);
    }
    Set<String> languages = contact.getLanguages();
    if (languages != null && !languages.isEmpty()) {
      TextForm.STRING.writeSet(sink.attribute(CONTACT_LANGUAGES), languages);
    }
    sink.attribute(CONTACT_CALLS).number(contact.getCalls());
  }

  private static Customer.Contact readContact(ItemSource source) {
    Customer.Contact contact = new Customer.Contact();
    contact.setSince(
        Values.present(source, CONTACT_SINCE)
            ? TextForm.LOCAL_DATE.read(source)
            : CONTACT_SINCE_DEFAULT);
    contact.setPhone(Values.present(source, CONTACT_PHONE) ? PHONE_FORM.read(source) : null);
    contact.setAccounts(
        Values.present(source, CONTACT_ACCOUNTS) ? ACCOUNTS_FORM.read(source) : null);
    contact.setLanguages(
        Values.present(source, CONTACT_LANGUAGES)
            ? Sets.read(source, ValueSource::string)
            : new LinkedHashSet<>());
    contact.setCalls(Values.present(source, CONTACT_CALLS) ? source.intNumber() : 0);
    return contact;
  }

  static void writeAddress(ValueSink sink, Customer.Address address) {
    sink.beginMap();
    Customer.Place place = address.place();
    if (place != null) {
      sink.name(ADDRESS_PLACE);
      writePlace(sink, place);
    }
    String street = address.street();
    if (street != null) {
      sink.name(ADDRESS_STREET);
      sink.string(street);
    }
    String city = address.city();
    if (city != null) {
      sink.name(ADDRESS_CITY);
      sink.string(city);
    }
    sink.endMap();
  }

  private static Customer.Address readAddress(ValueSource source) {
    source.beginMap();
    Customer.Place place = Values.present(source, ADDRESS_PLACE) ? readPlace(source) : null;
    String street = Values.present(source, ADDRESS_STREET) ? source.string() : null;
    String city =
        Values.presentAgain(source, ADDRESS_CITY)
                || Values.presentAgain(source, ADDRESS_CITY_AS_CITY)
            ? source.string()
            : null;
    source.endMap();
    return new Customer.Address(street, city, place);
  }

  static void writePlace(ValueSink sink, Customer.Place place) {
    sink.beginMap();
    sink.name(PLACE_LATITUDE);
    sink.number(place.latitude());
    sink.name(PLACE_LONGITUDE);
    sink.number(place.longitude());
    sink.endMap();
  }

  private static Customer.Place readPlace(ValueSource source) {
    source.beginMap();
    double latitude = Values.present(source, PLACE_LATITUDE) ? source.doubleNumber() : 0;
    double longitude = Values.present(source, PLACE_LONGITUDE) ? source.doubleNumber() : 0;
    source.endMap();
    return new Customer.Place(latitude, longitude);
  }
}
