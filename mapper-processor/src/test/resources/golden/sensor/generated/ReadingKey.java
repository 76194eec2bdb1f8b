package lab;

import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The primary key of {@link Reading}. */
@Generated("dev.karst.mapper.processor.KarstProcessor")
@NullMarked
record ReadingKey(UUID sensor, Instant takenAt) {
  /** The key of an object. */
  public static ReadingKey of(Reading reading) {
    return new ReadingKey(reading.getSensor(), reading.getTakenAt());
  }
}
