package shop;

import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.mapper.codec.Values;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns {@link Catalogue.Product} objects into items and back. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class Catalogue_ProductCodec implements ItemCodec<Catalogue.Product> {
  private static final int NUMBER = 0;
  private static final int NAME = 1;
  private static final int PRICE = 2;
  private static final int PICTURE = 3;

  private static final List<String> ATTRIBUTES = List.of("number", "name", "price", "picture");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public void writeKey(Catalogue.Product product, KeyBytes key) {
    key.partition(product.number());
  }

  @Override
  public void write(Catalogue.Product product, ItemSink sink) {
    sink.attribute(NUMBER).number(product.number());
    String name = product.name();
    if (name != null) {
      sink.attribute(NAME).string(name);
    }
    BigDecimal price = product.price();
    if (price != null) {
      sink.attribute(PRICE).number(price);
    }
    byte[] picture = product.picture();
    if (picture != null) {
      sink.attribute(PICTURE).binary(picture);
    }
  }

  @Override
  public Catalogue.Product read(ItemSource source) {
    int number = Values.present(source, NUMBER) ? source.intNumber() : 0;
    String name = Values.present(source, NAME) ? source.string() : null;
    BigDecimal price = Values.present(source, PRICE) ? source.number() : null;
    byte[] picture = Values.present(source, PICTURE) ? source.binary() : null;
    return new Catalogue.Product(number, name, price, picture);
  }
}
