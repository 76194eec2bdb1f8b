package lab;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.NumberAttribute;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.ScalarAttribute;
import dev.karst.mapper.SetAttribute;
import dev.karst.mapper.TextAttribute;
import dev.karst.mapper.codec.BooleanForm;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Reading}, to write conditions and updates with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
final class Reading_ {
  public static final OrderedPath<Reading, UUID> sensor =
      new OrderedPath<>(DocumentPath.of("sensor"), TextForm.UUID);

  public static final OrderedPath<Reading, Instant> takenAt =
      new OrderedPath<>(DocumentPath.of("takenAt"), TextForm.INSTANT);

  public static final NumberAttribute<Reading, Double> value =
      new NumberAttribute<>(DocumentPath.of("value"), NumberForm.DOUBLE);

  public static final ScalarAttribute<Reading, Boolean> valid =
      new ScalarAttribute<>(DocumentPath.of("valid"), BooleanForm.BOOLEAN);

  public static final SetAttribute<Reading, Integer> channels =
      new SetAttribute<>(DocumentPath.of("channels"), NumberForm.INTEGER);

  public static final NodePath tree = new NodePath(DocumentPath.of("tree"));

  private Reading_() {}

  /** The components of {@link Reading.Node}. */
  public static final class NodePath extends DocumentAttribute<Reading, Reading.Node> {
    public final TextAttribute<Reading> name;

    public final DocumentAttribute<Reading, Reading.Node> left;

    public final DocumentAttribute<Reading, Reading.Node> right;

    private NodePath(DocumentPath path) {
      super(path, ReadingCodec::writeNode);
      name = new TextAttribute<>(path.entry("name"));
      left = new DocumentAttribute<>(path.entry("left"), ReadingCodec::writeNode);
      right = new DocumentAttribute<>(path.entry("right"), ReadingCodec::writeNode);
    }
  }
}
