package fair;

import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What index {@code by-kind} has of the {@link Stand} objects. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullUnmarked
public record StandByKind(String number, Stand.Kind kind, List<String> awards, Stand.Tent tent) {}
