package dev.karst.mapper.example;

import dev.karst.mapper.Query;
import java.time.Instant;
import java.util.Optional;

/** {@link ReadingRepository}, or one that was built at run time. */
interface Readings extends AnyRepository<Reading, ReadingKey> {
  Optional<Reading> find(long sensor, Instant takenAt);

  ByKey query(long sensor);

  interface ByKey extends AnyQuery<Reading> {
    Query<Reading> takenAtAtLeast(Instant value);

    Query<Reading> takenAtBeginsWith(String prefix);
  }
}
