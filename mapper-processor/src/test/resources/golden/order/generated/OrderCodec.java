package shop;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.Maps;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.Sets;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns {@link Order} objects into items and back. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class OrderCodec implements ItemCodec<Order> {
  private static final int CUSTOMER_ID = 0;
  private static final int ORDER_ID = 1;
  private static final int STATUS = 2;
  private static final int PLACED_ON = 3;
  private static final int TOTAL = 4;
  private static final int NOTE = 5;
  private static final int DISCOUNT = 6;
  private static final int ADDRESS = 7;
  private static final int LINES = 8;
  private static final int TAGS = 9;
  private static final int EVENTS = 10;
  private static final int VERSION = 11;
  private static final int EXPIRES_AT = 12;
  private static final int CREATED_AT = 13;
  private static final int UPDATED_AT = 14;
  private static final int CHANGES = 15;

  private static final List<String> ATTRIBUTES =
      List.of(
          "customerId",
          "orderId",
          "status",
          "date",
          "total",
          "note",
          "discount",
          "address",
          "lines",
          "tags",
          "events",
          "version",
          "expiresAt",
          "createdAt",
          "updatedAt",
          "changes");

  private static final TextForm<Order.Status> STATUS_FORM = TextForm.ofEnum(Order.Status.class);

  private static final FieldName ADDRESS_CITY = FieldName.of("city");
  private static final FieldName ADDRESS_COUNTRY = FieldName.of("country");
  private static final FieldName ADDRESS_STREET = FieldName.of("street");
  private static final FieldName LINE_QUANTITY = FieldName.of("quantity");
  private static final FieldName LINE_SKU = FieldName.of("sku");
  private static final FieldName COUNTRY_CODE = FieldName.of("code");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public void writeKey(Order order, KeyBytes key) {
    key.partition(Values.key("customerId", order.customerId()))
        .sort(Values.key("orderId", order.orderId()));
  }

  @Override
  public void write(Order order, ItemSink sink) {
    String customerId = order.customerId();
    if (customerId != null) {
      sink.attribute(CUSTOMER_ID).string(customerId);
    }
    String orderId = order.orderId();
    if (orderId != null) {
      sink.attribute(ORDER_ID).string(orderId);
    }
    Order.Status status = order.status();
    if (status != null) {
      STATUS_FORM.write(sink.attribute(STATUS), status);
    }
    LocalDate placedOn = order.placedOn();
    if (placedOn != null) {
      TextForm.LOCAL_DATE.write(sink.attribute(PLACED_ON), placedOn);
    }
    sink.attribute(TOTAL).number(order.total());
    Optional<String> note = order.note();
    if (note != null && note.isPresent()) {
      sink.attribute(NOTE).string(note.get());
    }
    OptionalInt discount = order.discount();
    if (discount != null && discount.isPresent()) {
      sink.attribute(DISCOUNT).number(discount.getAsInt());
    }
    Order.Address address = order.address();
    if (address != null) {
      writeAddress(sink.attribute(ADDRESS), address);
    }
    List<Order.Line> lines = order.lines();
    if (lines != null) {
      Lists.write(sink.attribute(LINES), lines, OrderCodec::writeLine);
    }
    Set<String> tags = order.tags();
    if (tags != null && !tags.isEmpty()) {
      TextForm.STRING.writeSet(sink.attribute(TAGS), tags);
    }
    Map<String, List<Instant>> events = order.events();
    if (events != null) {
      Maps.write(
          sink.attribute(EVENTS),
          events,
          TextForm.STRING,
          (to, each) -> Lists.write(to, each, TextForm.INSTANT));
    }
    sink.attribute(VERSION).number(order.version());
    Instant expiresAt = order.expiresAt();
    if (expiresAt != null) {
      NumberForm.EPOCH_SECOND.write(sink.attribute(EXPIRES_AT), expiresAt);
    }
    Instant createdAt = order.createdAt();
    if (createdAt != null) {
      TextForm.INSTANT.write(sink.attribute(CREATED_AT), createdAt);
    }
    Instant updatedAt = order.updatedAt();
    if (updatedAt != null) {
      TextForm.INSTANT.write(sink.attribute(UPDATED_AT), updatedAt);
    }
    sink.attribute(CHANGES).number(order.changes());
  }

  @Override
  public List<String> automaticAttributes() {
    return List.of("createdAt", "updatedAt");
  }

  @Override
  public Order read(ItemSource source) {
    String customerId = Values.present(source, CUSTOMER_ID) ? source.string() : null;
    String orderId = Values.present(source, ORDER_ID) ? source.string() : null;
    Order.Status status = Values.present(source, STATUS) ? STATUS_FORM.read(source) : null;
    LocalDate placedOn =
        Values.present(source, PLACED_ON) ? TextForm.LOCAL_DATE.read(source) : null;
    long total = Values.present(source, TOTAL) ? source.longNumber() : 0L;
    Optional<String> note =
        Values.present(source, NOTE) ? Optional.of(source.string()) : Optional.empty();
    OptionalInt discount =
        Values.present(source, DISCOUNT) ? OptionalInt.of(source.intNumber()) : OptionalInt.empty();
    Order.Address address = Values.present(source, ADDRESS) ? readAddress(source) : null;
    List<Order.Line> lines =
        Values.present(source, LINES) ? Lists.read(source, OrderCodec::readLine) : null;
    Set<String> tags =
        Values.present(source, TAGS)
            ? Sets.read(source, ValueSource::string)
            : new LinkedHashSet<>();
    Map<String, List<Instant>> events =
        Values.present(source, EVENTS)
            ? Maps.read(source, TextForm.STRING, from -> Lists.read(from, TextForm.INSTANT))
            : null;
    long version = Values.present(source, VERSION) ? source.longNumber() : 0L;
    Instant expiresAt =
        Values.present(source, EXPIRES_AT) ? NumberForm.EPOCH_SECOND.read(source) : null;
    Instant createdAt = Values.present(source, CREATED_AT) ? TextForm.INSTANT.read(source) : null;
    Instant updatedAt = Values.present(source, UPDATED_AT) ? TextForm.INSTANT.read(source) : null;
    int changes = Values.present(source, CHANGES) ? source.intNumber() : 0;
    Object cache = null;
    return new Order(
        customerId,
        orderId,
        status,
        placedOn,
        total,
        note,
        discount,
        address,
        lines,
        tags,
        events,
        version,
        expiresAt,
        createdAt,
        updatedAt,
        changes,
        cache);
  }

  static void writeAddress(ValueSink sink, Order.Address address) {
    sink.beginMap();
    String city = address.city();
    if (city != null) {
      sink.name(ADDRESS_CITY);
      sink.string(city);
    }
    Order.Country country = address.country();
    if (country != null) {
      sink.name(ADDRESS_COUNTRY);
      writeCountry(sink, country);
    }
    String street = address.street();
    if (street != null) {
      sink.name(ADDRESS_STREET);
      sink.string(street);
    }
    sink.endMap();
  }

  private static Order.Address readAddress(ValueSource source) {
    source.beginMap();
    String city = Values.present(source, ADDRESS_CITY) ? source.string() : null;
    Order.Country country = Values.present(source, ADDRESS_COUNTRY) ? readCountry(source) : null;
    String street = Values.present(source, ADDRESS_STREET) ? source.string() : null;
    source.endMap();
    return new Order.Address(street, city, country);
  }

  static void writeLine(ValueSink sink, Order.Line line) {
    sink.beginMap();
    sink.name(LINE_QUANTITY);
    sink.number(line.quantity());
    String sku = line.sku();
    if (sku != null) {
      sink.name(LINE_SKU);
      sink.string(sku);
    }
    sink.endMap();
  }

  private static Order.Line readLine(ValueSource source) {
    source.beginMap();
    int quantity = Values.present(source, LINE_QUANTITY) ? source.intNumber() : 0;
    String sku = Values.present(source, LINE_SKU) ? source.string() : null;
    source.endMap();
    return new Order.Line(sku, quantity);
  }

  static void writeCountry(ValueSink sink, Order.Country country) {
    sink.beginMap();
    String code = country.code();
    if (code != null) {
      sink.name(COUNTRY_CODE);
      sink.string(code);
    }
    sink.endMap();
  }

  private static Order.Country readCountry(ValueSource source) {
    source.beginMap();
    String code = Values.present(source, COUNTRY_CODE) ? source.string() : null;
    source.endMap();
    return new Order.Country(code);
  }
}
