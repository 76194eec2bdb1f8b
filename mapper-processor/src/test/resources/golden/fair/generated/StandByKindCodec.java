package fair;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemDecoder;
import dev.karst.codec.ItemSource;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.TextForm;
import dev.karst.mapper.codec.Values;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** Turns what is wanted of an item into a {@link StandByKind}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
final class StandByKindCodec implements ItemDecoder<StandByKind> {
  private static final int NUMBER = 0;
  private static final int KIND = 1;
  private static final int AWARDS = 2;
  private static final int TENT = 3;

  private static final List<String> ATTRIBUTES = List.of("number", "kind", "awards", "tent");

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
  public StandByKind read(ItemSource source) {
    String number = Values.present(source, NUMBER) ? source.string() : null;
    Stand.Kind kind = Values.present(source, KIND) ? KIND_FORM.read(source) : null;
    List<String> awards =
        Values.present(source, AWARDS) ? Lists.read(source, ValueSource::string) : null;
    Stand.Tent tent = Values.present(source, TENT) ? readTent(source) : null;
    return new StandByKind(number, kind, awards, tent);
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
