package dev.karst.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.karst.storage.LogPlace;
import dev.karst.storage.LogReader;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the logs of a journal: where in it some commits lie, so that others are found from there.
 *
 * <p>Marks are set every {@value #BETWEEN_MARKS} bytes, by who writes the log, or by who first
 * looks for something in it. Safe for use by many threads.
 */
final class JournalPart {
  static final long BETWEEN_MARKS = 4 << 20;

  private static final int MAX_STOPS = 1000;

  private record Mark(long time, LogPlace place) {}

  private final Supplier<LogReader> reader;
  private final ConcurrentSkipListMap<Long, Mark> marks = new ConcurrentSkipListMap<>();

  /** Where the commits lie that readers stopped at: each goes on there. */
  private final Cache<Long, LogPlace> stops =
      Caffeine.newBuilder().maximumSize(MAX_STOPS).executor(Runnable::run).build();

  /**
   * @param reader starts to read the log
   */
  JournalPart(Supplier<LogReader> reader) {
    this.reader = reader;
  }

  LogReader read() {
    return reader.get();
  }

  /**
   * Notes where the first commit of each of the log's files lies.
   *
   * @return the first commit's sequence number; 0 if the log has none
   */
  long markFiles() {
    long first = 0;
    try (LogReader log = reader.get()) {
      do {
        CommitHeader header = firstCommit(log);
        if (header != null) {
          mark(header.sequence(), header.time(), log.place());
          first = first == 0 ? header.sequence() : first;
        }
      } while (log.skipFile());
    }
    return first;
  }

  private static @Nullable CommitHeader firstCommit(LogReader log) {
    while (log.next()) {
      CommitHeader header = CommitHeader.of(log.record(), log.length());
      if (header.beginsCommit()) {
        return header;
      }
    }
    return null;
  }

  /** Notes where a commit lies. */
  void mark(long sequence, long time, LogPlace place) {
    Map.Entry<Long, Mark> before = marks.floorEntry(sequence);
    if (before == null
        || before.getValue().place.file() != place.file()
        || place.offset() - before.getValue().place.offset() >= BETWEEN_MARKS) {
      marks.put(sequence, new Mark(time, place));
    }
  }

  /** Moves a reader of the log near to a commit: at it or before it. */
  void approach(LogReader log, long sequence) {
    LogPlace at = stops.getIfPresent(sequence);
    LogPlace stop = at == null ? stops.asMap().remove(sequence - 1) : at; // who stopped goes on
    if (stop != null) {
      log.seek(stop);
      return;
    }
    Map.Entry<Long, Mark> before = marks.floorEntry(sequence);
    log.seek(before == null ? LogPlace.START : before.getValue().place);
  }

  /** A reader stops at a commit for now; it will want to go on behind it. */
  void stoppedAt(long sequence, LogPlace place) {
    stops.put(sequence, place);
  }

  /** A commit from which the first at a time or later is not far; 0 for the log's first. */
  long lastMarkBefore(long time) {
    long found = 0;
    for (Map.Entry<Long, Mark> mark : marks.entrySet()) {
      if (mark.getValue().time >= time) {
        break;
      }
      found = mark.getKey();
    }
    return found;
  }
}
