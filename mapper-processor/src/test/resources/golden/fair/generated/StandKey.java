package fair;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The primary key of {@link Stand}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
public record StandKey(String number) {
  /** The key of an object. */
  public static StandKey of(Stand stand) {
    return new StandKey(stand.number());
  }
}
