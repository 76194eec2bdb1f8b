package shop;

import dev.karst.codec.ValueSink;
import dev.karst.expression.DocumentPath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedAttribute;
import dev.karst.mapper.ScalarAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.TextPath;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Product}, to write conditions and updates with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class Product_ {
  public static final TextPath<Product> sku = new TextPath<>(DocumentPath.of("sku"));

  public static final TextAttribute<Product> name =
      new TextAttribute<>(
          DocumentPath.of("name"), DocumentPath.of("title"), DocumentPath.of("nameOfTheProduct"));

  public static final ScalarAttribute<Product, Product.State> state =
      new ScalarAttribute<>(DocumentPath.of("state"), TextForm.ofEnum(Product.State.class));

  public static final NumberAttribute<Product, Integer> packages =
      new NumberAttribute<>(DocumentPath.of("packages"), NumberForm.INTEGER);

  public static final OrderedAttribute<Product, LocalDate> since =
      new OrderedAttribute<>(DocumentPath.of("since"), TextForm.LOCAL_DATE);

  public static final ManufacturerPath manufacturer =
      new ManufacturerPath(DocumentPath.of("manufacturer"), DocumentPath.of("maker"));

  public static final OrderedAttribute<Product, Product.Money> price =
      new OrderedAttribute<>(DocumentPath.of("price"), ProductCodec.PRICE_FORM);

  public static final DocumentAttribute<Product, Product.Sizes> sizes =
      new DocumentAttribute<>(
          DocumentPath.of("sizes"),
          (to, each) ->
              Lists.write(to, ProductCodec.SIZES_CONVERSION.toAttribute(each), ValueSink::number));

  public static final ScalarAttribute<Product, Map<String, List<Product.Manufacturer>>> suppliers =
      new ScalarAttribute<>(DocumentPath.of("suppliers"), ProductCodec.SUPPLIERS_FORM);

  private Product_() {}

  /** The components of {@link Product.Manufacturer}. */
  public static final class ManufacturerPath
      extends DocumentAttribute<Product, Product.Manufacturer> {
    public final TextAttribute<Product> name;

    public final TextAttribute<Product> city;

    private ManufacturerPath(DocumentPath path, DocumentPath... former) {
      super(path, ProductCodec::writeManufacturer, former);
      name = new TextAttribute<>(path.entry("name"));
      city = new TextAttribute<>(path.entry("city"), path.entry("town"));
    }
  }
}
