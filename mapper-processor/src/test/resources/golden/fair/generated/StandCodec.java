package fair;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemCodec;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.KeyBytes;
import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.Maps;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.Values;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns {@link Stand} objects into items and back. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class StandCodec implements ItemCodec<Stand> {
  private static final int NUMBER = 0;
  private static final int KIND = 1;
  private static final int OWNER = 2;
  private static final int TAX = 3;
  private static final int AWARDS = 4;
  private static final int TENTS = 5;
  private static final int TENT = 6;
  private static final int PHOTO = 7;
  private static final int SIGNS = 8;
  private static final int VERSION = 9;
  private static final int UPDATED_AT = 10;

  private static final List<String> ATTRIBUTES =
      List.of(
          "number",
          "kind",
          "owner",
          "fee",
          "awards",
          "tents",
          "tent",
          "photo",
          "signs",
          "version",
          "updatedAt");

  private static final TextForm<Stand.Kind> KIND_FORM = TextForm.ofEnum(Stand.Kind.class);

  private static final FieldName TENT_COLOUR = FieldName.of("colour");
  private static final FieldName TENT_WIDTH = FieldName.of("width");
  private static final FieldName COLOUR_BLUE = FieldName.of("blue");
  private static final FieldName COLOUR_GREEN = FieldName.of("green");
  private static final FieldName COLOUR_RED = FieldName.of("red");
  private static final FieldName COLOUR_NAME = FieldName.of("stand");

  @Override
  public List<String> attributeNames() {
    return ATTRIBUTES;
  }

  @Override
  public void writeKey(Stand stand, KeyBytes key) {
    key.partition(Values.key("number", stand.number()));
  }

  @Override
  public void write(Stand stand, ItemSink sink) {
    String number = stand.number();
    if (number != null) {
      sink.attribute(NUMBER).string(number);
    }
    Stand.Kind kind = stand.kind();
    if (kind != null) {
      KIND_FORM.write(sink.attribute(KIND), kind);
    }
    String owner = stand.getOwner();
    if (owner != null) {
      sink.attribute(OWNER).string(owner);
    }
    sink.attribute(TAX).number(stand.tax());
    List<String> awards = stand.awards();
    if (awards != null) {
      Lists.write(sink.attribute(AWARDS), awards, ValueSink::string);
    }
    Map<String, List<Stand.Tent>> tents = stand.tents();
    if (tents != null) {
      Maps.write(
          sink.attribute(TENTS),
          tents,
          TextForm.STRING,
          (to, each) -> Lists.write(to, each, StandCodec::writeTent));
    }
    Stand.Tent tent = stand.tent();
    if (tent != null) {
      writeTent(sink.attribute(TENT), tent);
    }
    byte[] photo = stand.getPhoto();
    if (photo != null) {
      sink.attribute(PHOTO).binary(photo);
    }
    String[] signs = stand.getSigns();
    if (signs != null) {
      Lists.write(sink.attribute(SIGNS), Arrays.asList(signs), ValueSink::string);
    }
    sink.attribute(VERSION).number(stand.version());
    Instant updatedAt = stand.updatedAt();
    if (updatedAt != null) {
      TextForm.INSTANT.write(sink.attribute(UPDATED_AT), updatedAt);
    }
  }

  @Override
  public List<String> automaticAttributes() {
    return List.of("updatedAt");
  }

  @Override
  public Stand read(ItemSource source) {
    String number = Values.present(source, NUMBER) ? source.string() : null;
    Stand.Kind kind = Values.present(source, KIND) ? KIND_FORM.read(source) : null;
    String owner = Values.present(source, OWNER) ? source.string() : null;
    long tax = Values.present(source, TAX) ? source.longNumber() : 0L;
    List<String> awards =
        Values.present(source, AWARDS) ? Lists.read(source, ValueSource::string) : null;
    Map<String, List<Stand.Tent>> tents =
        Values.present(source, TENTS)
            ? Maps.read(source, TextForm.STRING, from -> Lists.read(from, StandCodec::readTent))
            : null;
    Stand.Tent tent = Values.present(source, TENT) ? readTent(source) : null;
    byte[] photo = Values.present(source, PHOTO) ? source.binary() : null;
    String[] signs =
        Values.present(source, SIGNS)
            ? Lists.readArray(source, String[]::new, ValueSource::string)
            : null;
    long version = Values.present(source, VERSION) ? source.longNumber() : 0L;
    Instant updatedAt = Values.present(source, UPDATED_AT) ? TextForm.INSTANT.read(source) : null;
    return new Stand(
        number, kind, owner, tax, awards, tents, tent, photo, signs, version, updatedAt);
  }

  static void writeTent(ValueSink sink, Stand.Tent tent) {
    sink.beginMap();
    Optional<Stand.Colour> colour = tent.colour();
    if (colour != null && colour.isPresent()) {
      sink.name(TENT_COLOUR);
      writeColour(sink, colour.get());
    }
    sink.name(TENT_WIDTH);
    sink.number(tent.getWidth());
    sink.endMap();
  }

  private static Stand.Tent readTent(ValueSource source) {
    source.beginMap();
    Stand.Tent.Builder builder = Stand.Tent.builder();
    builder.colour(
        Values.present(source, TENT_COLOUR) ? Optional.of(readColour(source)) : Optional.empty());
    builder.setWidth(Values.present(source, TENT_WIDTH) ? source.intNumber() : 0);
    source.endMap();
    return builder.build();
  }

  static void writeColour(ValueSink sink, Stand.Colour colour) {
    sink.beginMap();
    sink.name(COLOUR_BLUE);
    sink.number(colour.blue());
    sink.name(COLOUR_GREEN);
    sink.number(colour.green());
    sink.name(COLOUR_RED);
    sink.number(colour.red());
    String name = colour.name();
    if (name != null) {
      sink.name(COLOUR_NAME);
      sink.string(name);
    }
    sink.endMap();
  }

  private static Stand.Colour readColour(ValueSource source) {
    source.beginMap();
    int blue = Values.present(source, COLOUR_BLUE) ? source.intNumber() : 0;
    int green = Values.present(source, COLOUR_GREEN) ? source.intNumber() : 0;
    int red = Values.present(source, COLOUR_RED) ? source.intNumber() : 0;
    String name = Values.present(source, COLOUR_NAME) ? source.string() : null;
    source.endMap();
    return Stand.Colour.of(red, green, blue, name);
  }
}
