package dev.karst.journal;

import dev.karst.storage.Log;
import dev.karst.storage.LogPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The logs that a journal consists of, in their order, by the sequence number that each begins
 * with.
 *
 * <p>Logs of earlier openings are looked at when something is first sought in them. {@link #start}
 * and {@link #append} are called under the journal's lock; everything else by any thread.
 */
public final class JournalLogs {
  private final List<JournalPart> earlier;
  private final Supplier<Log> newLog;

  /** What is written to if commits that nobody may read need not be kept. */
  private final @Nullable MemoryLog memory;

  private final ConcurrentSkipListMap<Long, JournalPart> parts = new ConcurrentSkipListMap<>();
  private boolean earlierKnown;
  private @Nullable JournalPart current;
  private long sinceMark;

  JournalLogs(List<JournalPart> earlier, Supplier<Log> newLog) {
    this.earlier = earlier;
    this.newLog = newLog;
    this.memory = null;
  }

  private JournalLogs(MemoryLog memory) {
    this.earlier = List.of();
    this.newLog = () -> memory;
    this.memory = memory;
  }

  /** The logs in a directory; all that are there now are of earlier openings. */
  public static JournalLogs in(JournalDirectory directory) {
    return new JournalLogs(directory.parts(), directory::startLog);
  }

  /**
   * A log in memory, which keeps the commits that somebody may read.
   *
   * @param capacity about how many bytes of them; the oldest go first
   */
  public static JournalLogs inMemory(long capacity) {
    return new JournalLogs(new MemoryLog(capacity));
  }

  /** Starts the log that is written from now on, with the commit of that number. */
  Log start(long firstSequence) {
    Log log = newLog.get();
    JournalPart part = new JournalPart(log::read);
    parts.put(firstSequence, part);
    current = part;
    sinceMark = JournalPart.BETWEEN_MARKS;
    return log;
  }

  /** Appends a commit, if it need be kept. */
  void append(Log log, CommitRecord record, long sequence, long time) {
    if (memory != null && !record.isCaptured()) {
      return;
    }
    LogPlace place = sinceMark >= JournalPart.BETWEEN_MARKS ? log.end() : null;
    if (memory == null) {
      RecordParts.append(log, record.bytes(), record.length(), record.mayUseReserve());
    } else {
      memory.append(record.bytes(), 0, record.length());
    }
    sinceMark += record.length();
    JournalPart part = current;
    if (place != null && part != null) {
      part.mark(sequence, time, place);
      sinceMark = 0;
    }
  }

  /** The part that a commit lies in, or would; null if there is none yet. */
  Map.@Nullable Entry<Long, JournalPart> partOf(long sequence) {
    knowEarlier();
    Map.Entry<Long, JournalPart> entry = parts.floorEntry(sequence);
    return entry == null ? parts.firstEntry() : entry;
  }

  /** The part behind one, or null if there is none. */
  Map.@Nullable Entry<Long, JournalPart> partBehind(long firstSequence) {
    return parts.higherEntry(firstSequence);
  }

  /** Whether every commit is kept. */
  boolean keepsAll() {
    return memory == null;
  }

  /** Up to which commit those that had been kept in memory are gone; 0 if none is. */
  public long forgottenUpTo() {
    return memory == null ? 0 : memory.forgottenUpTo();
  }

  /** All parts, the last first. */
  List<Map.Entry<Long, JournalPart>> backwards() {
    knowEarlier();
    return new ArrayList<>(parts.descendingMap().entrySet());
  }

  private synchronized void knowEarlier() {
    if (earlierKnown) {
      return;
    }
    for (JournalPart part : earlier) {
      long first = part.markFiles();
      if (first > 0) {
        parts.putIfAbsent(first, part);
      }
    }
    earlierKnown = true;
  }
}
