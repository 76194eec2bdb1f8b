package fair;

import dev.karst.codec.ValueSink;
import dev.karst.expression.DocumentPath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.ListAttribute;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.ScalarAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link StandByKind}, to write conditions with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public final class StandByKind_ {
  public static final TextAttribute<StandByKind> number =
      new TextAttribute<>(DocumentPath.of("number"));

  public static final ScalarAttribute<StandByKind, Stand.Kind> kind =
      new ScalarAttribute<>(DocumentPath.of("kind"), TextForm.ofEnum(Stand.Kind.class));

  public static final ListAttribute<StandByKind, String> awards =
      new ListAttribute<>(DocumentPath.of("awards"), ValueSink::string);

  public static final TentPath tent = new TentPath(DocumentPath.of("tent"));

  private StandByKind_() {}

  /** The components of {@link Stand.Tent}. */
  public static final class TentPath extends DocumentAttribute<StandByKind, Stand.Tent> {
    public final NumberAttribute<StandByKind, Integer> width;

    public final ColourPath colour;

    private TentPath(DocumentPath path) {
      super(path, StandCodec::writeTent);
      width = new NumberAttribute<>(path.entry("width"), NumberForm.INTEGER);
      colour = new ColourPath(path.entry("colour"));
    }
  }

  /** The components of {@link Stand.Colour}. */
  public static final class ColourPath extends DocumentAttribute<StandByKind, Stand.Colour> {
    public final NumberAttribute<StandByKind, Integer> red;

    public final NumberAttribute<StandByKind, Integer> green;

    public final NumberAttribute<StandByKind, Integer> blue;

    public final TextAttribute<StandByKind> name;

    private ColourPath(DocumentPath path) {
      super(path, StandCodec::writeColour);
      red = new NumberAttribute<>(path.entry("red"), NumberForm.INTEGER);
      green = new NumberAttribute<>(path.entry("green"), NumberForm.INTEGER);
      blue = new NumberAttribute<>(path.entry("blue"), NumberForm.INTEGER);
      name = new TextAttribute<>(path.entry("stand"));
    }
  }
}
