package dev.karst.trigger;

import dev.karst.stream.ChangeReader;
import dev.karst.stream.ChangeSource;
import dev.karst.stream.Checkpoints;
import dev.karst.stream.SequenceNumber;
import dev.karst.stream.StartingPosition;
import java.util.Optional;

/** How a consumer with a name begins to read: where it stopped, if it is known. */
final class NamedReading {
  private NamedReading() {}

  /**
   * A reader at its start.
   *
   * @param who reads, for the log
   */
  static ChangeReader open(
      ChangeSource source, String consumer, StartingPosition start, String who) {
    Optional<SequenceNumber> kept = source.checkpoints().find(consumer);
    if (kept.isPresent()) {
      return source.read(StartingPosition.after(kept.get()), who);
    }
    ChangeReader reader = source.read(start, who);
    boolean isKept = false;
    try {
      keepStart(source.checkpoints(), consumer, reader.position());
      isKept = true;
    } finally {
      if (!isKept) {
        reader.close();
      }
    }
    return reader;
  }

  /** From now on nothing is missed, even if the consumer stops before it was given a change. */
  private static void keepStart(Checkpoints checkpoints, String consumer, SequenceNumber place) {
    if (place.compareTo(SequenceNumber.NONE) > 0) {
      checkpoints.keep(consumer, place);
    }
  }
}
