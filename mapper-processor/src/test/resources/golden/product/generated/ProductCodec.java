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
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.UnmappedAttributes;
import dev.karst.mapper.codec.Values;
import dev.karst.value.AttributeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.type.TypeReference;

/** Turns {@link Product} objects into items and back. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class ProductCodec implements ItemCodec<Product> {
  private static final int SKU = 0;
  private static final int NAME = 1;
  private static final int NAME_AS_TITLE = 2;
  private static final int NAME_AS_NAME_OF_THE_PRODUCT = 3;
  private static final int STATE = 4;
  private static final int PACKAGES = 5;
  private static final int SINCE = 6;
  private static final int MANUFACTURER = 7;
  private static final int MANUFACTURER_AS_MAKER = 8;
  private static final int PRICE = 9;
  private static final int SIZES = 10;
  private static final int SUPPLIERS = 11;

  private static final List<String> ATTRIBUTES =
      List.of(
          "sku",
          "name",
          "title",
          "nameOfTheProduct",
          "state",
          "packages",
          "since",
          "manufacturer",
          "maker",
          "price",
          "sizes",
          "suppliers");

  private static final Set<String> MAPPED = Set.copyOf(ATTRIBUTES);

  private static final TextForm<Product.State> STATE_FORM = TextForm.ofEnum(Product.State.class);

  private static final Product.Money.Converter CONVERTER = new Product.Money.Converter();

  private static final Product.Sizes.Converter CONVERTER_ = new Product.Sizes.Converter();

  static final NumberForm<Product.Money> PRICE_FORM =
      NumberForm.LONG.via(new Conversion<>("price", CONVERTER));

  static final Conversion<Product.Sizes, List<Integer>> SIZES_CONVERSION =
      new Conversion<>("sizes", CONVERTER_);

  static final TextForm<Map<String, List<Product.Manufacturer>>> SUPPLIERS_FORM =
      TextForm.STRING.via(
          new Conversion<>(
              "suppliers",
              new JsonConverter<>(
                  new TypeReference<Map<String, List<Product.Manufacturer>>>() {})));

  private static final LocalDate SINCE_DEFAULT = TextForm.LOCAL_DATE.of("2026-01-31");

  private static final FieldName MANUFACTURER_CITY = FieldName.of("city");
  private static final FieldName MANUFACTURER_CITY_AS_TOWN = FieldName.of("town");
  private static final FieldName MANUFACTURER_NAME = FieldName.of("name");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public void writeKey(Product product, KeyBytes key) {
    key.partition(Values.key("sku", product.sku()));
  }

  @Override
  public void write(Product product, ItemSink sink) {
    String sku = product.sku();
    if (sku != null) {
      sink.attribute(SKU).string(sku);
    }
    String name = product.name();
    if (name != null) {
      sink.attribute(NAME).string(name);
    }
    Product.State state = product.state();
    if (state != null) {
      STATE_FORM.write(sink.attribute(STATE), state);
    }
    sink.attribute(PACKAGES).number(product.packages());
    LocalDate since = product.since();
    if (since != null) {
      TextForm.LOCAL_DATE.write(sink.attribute(SINCE), since);
    }
    Product.Manufacturer manufacturer = product.manufacturer();
    if (manufacturer != null) {
      writeManufacturer(sink.attribute(MANUFACTURER), manufacturer);
    }
    Product.Money price = product.price();
    if (price != null) {
      PRICE_FORM.write(sink.attribute(PRICE), price);
    }
    Product.Sizes sizes = product.sizes();
    if (sizes != null) {
      Lists.write(sink.attribute(SIZES), SIZES_CONVERSION.toAttribute(sizes), ValueSink::number);
    }
    Map<String, List<Product.Manufacturer>> suppliers = product.suppliers();
    if (suppliers != null) {
      SUPPLIERS_FORM.write(sink.attribute(SUPPLIERS), suppliers);
    }
    Map<String, AttributeValue> rest = product.rest();
    if (rest != null) {
      UnmappedAttributes.write(sink, rest, MAPPED);
    }
  }

  @Override
  public Product read(ItemSource source) {
    String sku = Values.present(source, SKU) ? source.string() : null;
    String name =
        Values.present(source, NAME)
                || Values.present(source, NAME_AS_TITLE)
                || Values.present(source, NAME_AS_NAME_OF_THE_PRODUCT)
            ? source.string()
            : null;
    Product.State state =
        Values.present(source, STATE) ? STATE_FORM.read(source) : Product.State.DRAFT;
    int packages = Values.present(source, PACKAGES) ? source.intNumber() : 1;
    LocalDate since =
        Values.present(source, SINCE) ? TextForm.LOCAL_DATE.read(source) : SINCE_DEFAULT;
    Product.Manufacturer manufacturer =
        Values.present(source, MANUFACTURER) || Values.present(source, MANUFACTURER_AS_MAKER)
            ? readManufacturer(source)
            : null;
    Product.Money price = Values.present(source, PRICE) ? PRICE_FORM.read(source) : null;
    Product.Sizes sizes =
        Values.present(source, SIZES)
            ? SIZES_CONVERSION.fromAttribute(Lists.read(source, ValueSource::intNumber))
            : null;
    Map<String, List<Product.Manufacturer>> suppliers =
        Values.present(source, SUPPLIERS) ? SUPPLIERS_FORM.read(source) : null;
    Map<String, AttributeValue> rest = UnmappedAttributes.read(source, MAPPED);
    return new Product(
        sku, name, state, packages, since, manufacturer, price, sizes, suppliers, rest);
  }

  static void writeManufacturer(ValueSink sink, Product.Manufacturer manufacturer) {
    sink.beginMap();
    String city = manufacturer.city();
    if (city != null) {
      sink.name(MANUFACTURER_CITY);
      sink.string(city);
    }
    String name = manufacturer.name();
    if (name != null) {
      sink.name(MANUFACTURER_NAME);
      sink.string(name);
    }
    sink.endMap();
  }

  private static Product.Manufacturer readManufacturer(ValueSource source) {
    source.beginMap();
    String name = Values.present(source, MANUFACTURER_NAME) ? source.string() : null;
    String city =
        Values.presentAgain(source, MANUFACTURER_CITY)
                || Values.presentAgain(source, MANUFACTURER_CITY_AS_TOWN)
            ? source.string()
            : null;
    source.endMap();
    return new Product.Manufacturer(name, city);
  }
}
