package lab;

import dev.karst.expression.DocumentPath;
import dev.karst.mapper.AttributePath;
import dev.karst.mapper.OrderedPath;
import dev.karst.mapper.ValuePath;
import dev.karst.mapper.codec.BooleanForm;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Reading}, to write conditions with. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
final class Reading_ {
  public static final OrderedPath<Reading, UUID> sensor =
      new OrderedPath<>(DocumentPath.of("sensor"), TextForm.UUID);

  public static final OrderedPath<Reading, Instant> takenAt =
      new OrderedPath<>(DocumentPath.of("takenAt"), TextForm.INSTANT);

  public static final OrderedPath<Reading, Double> value =
      new OrderedPath<>(DocumentPath.of("value"), NumberForm.DOUBLE);

  public static final ValuePath<Reading, Boolean> valid =
      new ValuePath<>(DocumentPath.of("valid"), BooleanForm.BOOLEAN);

  public static final AttributePath<Reading> channels =
      new AttributePath<>(DocumentPath.of("channels"));

  public static final NodePath tree = new NodePath(DocumentPath.of("tree"));

  private Reading_() {}

  /** The components of {@link Reading.Node}. */
  public static final class NodePath extends AttributePath<Reading> {
    public final OrderedPath<Reading, String> name;

    public final AttributePath<Reading> left;

    public final AttributePath<Reading> right;

    private NodePath(DocumentPath path) {
      super(path);
      name = new OrderedPath<>(path.entry("name"), TextForm.STRING);
      left = new AttributePath<>(path.entry("left"));
      right = new AttributePath<>(path.entry("right"));
    }
  }
}
