package fair;

import dev.karst.codec.ValueSink;
import dev.karst.expression.DocumentPath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.ListAttribute;
import dev.karst.mapper.MapAttribute;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedAttribute;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.ScalarAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.TextPath;
import dev.karst.mapper.codec.BinaryForm;
import dev.karst.mapper.codec.Lists;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Stand}, to write conditions and updates with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class Stand_ {
  public static final TextPath<Stand> number = new TextPath<>(DocumentPath.of("number"));

  public static final ScalarAttribute<Stand, Stand.Kind> kind =
      new ScalarAttribute<>(DocumentPath.of("kind"), TextForm.ofEnum(Stand.Kind.class));

  public static final TextAttribute<Stand> owner = new TextAttribute<>(DocumentPath.of("owner"));

  public static final NumberAttribute<Stand, Long> tax =
      new NumberAttribute<>(DocumentPath.of("fee"), NumberForm.LONG);

  public static final ListAttribute<Stand, String> awards =
      new ListAttribute<>(DocumentPath.of("awards"), ValueSink::string);

  public static final MapAttribute<Stand, String, List<Stand.Tent>> tents =
      new MapAttribute<>(
          DocumentPath.of("tents"),
          TextForm.STRING,
          (to, each) -> Lists.write(to, each, StandCodec::writeTent));

  public static final TentPath tent = new TentPath(DocumentPath.of("tent"));

  public static final OrderedAttribute<Stand, byte[]> photo =
      new OrderedAttribute<>(DocumentPath.of("photo"), BinaryForm.BYTES);

  public static final DocumentAttribute<Stand, String[]> signs =
      new DocumentAttribute<>(
          DocumentPath.of("signs"),
          (to, each) -> Lists.write(to, Arrays.asList(each), ValueSink::string));

  public static final OrderedPath<Stand, Long> version =
      new OrderedPath<>(DocumentPath.of("version"), NumberForm.LONG);

  public static final OrderedPath<Stand, Instant> updatedAt =
      new OrderedPath<>(DocumentPath.of("updatedAt"), TextForm.INSTANT);

  private Stand_() {}

  /** The components of {@link Stand.Tent}. */
  public static final class TentPath extends DocumentAttribute<Stand, Stand.Tent> {
    public final NumberAttribute<Stand, Integer> width;

    public final ColourPath colour;

    private TentPath(DocumentPath path) {
      super(path, StandCodec::writeTent);
      width = new NumberAttribute<>(path.entry("width"), NumberForm.INTEGER);
      colour = new ColourPath(path.entry("colour"));
    }
  }

  /** The components of {@link Stand.Colour}. */
  public static final class ColourPath extends DocumentAttribute<Stand, Stand.Colour> {
    public final NumberAttribute<Stand, Integer> red;

    public final NumberAttribute<Stand, Integer> green;

    public final NumberAttribute<Stand, Integer> blue;

    public final TextAttribute<Stand> name;

    private ColourPath(DocumentPath path) {
      super(path, StandCodec::writeColour);
      red = new NumberAttribute<>(path.entry("red"), NumberForm.INTEGER);
      green = new NumberAttribute<>(path.entry("green"), NumberForm.INTEGER);
      blue = new NumberAttribute<>(path.entry("blue"), NumberForm.INTEGER);
      name = new TextAttribute<>(path.entry("stand"));
    }
  }
}
