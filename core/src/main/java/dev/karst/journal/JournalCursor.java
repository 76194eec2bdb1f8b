package dev.karst.journal;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.storage.LogPlace;
import dev.karst.storage.LogReader;
import java.nio.BufferUnderflowException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the commits of a journal that is being written, from any place on. Used by one
 * thread at a time; it delays nobody.
 *
 * <p>What a replay checks of the content, this does not check again: the journal's own checksums
 * are looked at, and lengths.
 */
public final class JournalCursor implements AutoCloseable {
  private final JournalLogs logs;
  private final JournalWrite write = new JournalWrite();

  /** The commit up to which everything was shown, or skipped. */
  private long position;

  private @Nullable LogReader log;
  private @Nullable JournalPart part;
  private long partStart;
  private RecordParts parts = new RecordParts();

  private @Nullable RecordBuffer record;
  private long sequence;
  private long time;
  private int kind;
  private int writesLeft;

  /** Whether the commit that was read last is still to be shown: it was not yet done. */
  private boolean pending;

  private long sinceMark;

  /** Where the commit that was read last begins. */
  private LogPlace start = LogPlace.START;

  /** A cursor before the first commit. */
  public JournalCursor(JournalLogs logs) {
    this.logs = logs;
  }

  /** Goes behind a commit; the next one that there is comes next. */
  public void seekBehind(long commit) {
    closeLog();
    position = commit;
  }

  /**
   * Goes to the first commit made at a time or later.
   *
   * @param millis since 1970 UTC
   * @param upTo the last commit to look at
   */
  public void seekTime(long millis, long upTo) {
    closeLog();
    position = Math.max(0, markBefore(millis) - 1);
    while (next(upTo)) {
      if (time >= millis) {
        pending = true;
        position = sequence - 1;
        return;
      }
    }
  }

  private long markBefore(long millis) {
    for (Map.Entry<Long, JournalPart> entry : logs.backwards()) {
      long mark = entry.getValue().lastMarkBefore(millis);
      if (mark > 0) {
        return mark;
      }
    }
    return 0;
  }

  /**
   * Steps to the next commit.
   *
   * @param upTo the last commit to show
   * @return false if there is none; then {@link #position} is at {@code upTo} or behind it
   */
  public boolean next(long upTo) {
    while (position < upTo) {
      if (!pending && !read()) {
        if (logs.keepsAll()) {
          throw new CorruptStoreException(Messages.journalLacksCommit(position + 1, upTo));
        }
        position = upTo; // what was not kept is not there to be shown
        return false;
      }
      if (sequence > upTo) {
        pending = true;
        position = upTo;
        return false;
      }
      pending = false;
      if (sequence > position) {
        position = sequence;
        return true;
      }
    }
    return false;
  }

  /** Reads a commit that begins behind where the last one did; false if there is none. */
  private boolean read() {
    LogReader reader = log;
    while (true) {
      if (reader == null || isPartDone()) {
        reader = openPart();
        if (reader == null) {
          return false;
        }
      }
      if (!reader.next()) {
        Map.Entry<Long, JournalPart> behind = logs.partBehind(partStart);
        if (behind == null) {
          return false;
        }
        position = Math.max(position, behind.getKey() - 1);
        continue;
      }
      if (take(reader)) {
        return true;
      }
    }
  }

  /** Whether all that the part holds was shown, so that its end need not be looked for. */
  private boolean isPartDone() {
    Map.Entry<Long, JournalPart> behind = logs.partBehind(partStart);
    return behind != null && position >= behind.getKey() - 1;
  }

  private @Nullable LogReader openPart() {
    Map.Entry<Long, JournalPart> entry = logs.partOf(position + 1);
    if (entry == null) {
      return null;
    }
    closeLog();
    partStart = entry.getKey();
    JournalPart found = entry.getValue();
    part = found;
    LogReader reader = found.read();
    log = reader;
    found.approach(reader, position + 1);
    parts = new RecordParts();
    sinceMark = 0;
    return reader;
  }

  /** Takes what the log holds; true if that is a whole commit. */
  private boolean take(LogReader reader) {
    try {
      mark(reader);
      if (!parts.isJoining()) {
        start = reader.place();
      }
      RecordBuffer joined = parts.join(reader.record(), reader.length());
      if (joined == null) {
        return false;
      }
      record = joined;
      CommitRecordDescriptor.checkVersion(joined.getByte(), reader.position());
      kind = joined.getByte();
      joined.getShort();
      sequence = joined.getLong();
      time = joined.getLong();
      writesLeft = -1;
      return true;
    } catch (BufferUnderflowException | MalformedRecordException e) {
      throw corrupt(e);
    }
  }

  /** In the logs of earlier openings nobody set marks when they were written. */
  private void mark(LogReader reader) {
    JournalPart read = part;
    sinceMark += reader.length();
    if (sinceMark >= JournalPart.BETWEEN_MARKS && read != null) {
      CommitHeader header = CommitHeader.of(reader.record(), reader.length());
      if (header.beginsCommit()) {
        read.mark(header.sequence(), header.time(), reader.place());
        sinceMark = 0;
      }
    }
  }

  /** The commit up to which everything was shown, or skipped. */
  public long position() {
    return position;
  }

  /** The commit's sequence number. */
  public long sequence() {
    return sequence;
  }

  /** How many bytes the commit has. */
  public int length() {
    RecordBuffer from = record;
    return from == null ? 0 : from.position() + from.remaining();
  }

  /** When the commit was made, ms since 1970 UTC. */
  public long time() {
    return time;
  }

  /** The next write of the commit, valid until the cursor goes on; null if there is none. */
  public @Nullable JournalWrite nextWrite() {
    RecordBuffer from = record;
    if (from == null) {
      return null;
    }
    try {
      if (writesLeft < 0) {
        writesLeft = beginWrites(from);
      }
      if (writesLeft == 0) {
        return null;
      }
      writesLeft--;
      write.read(from);
      return write;
    } catch (BufferUnderflowException | MalformedRecordException e) {
      throw corrupt(e);
    }
  }

  private int beginWrites(RecordBuffer from) {
    if (kind == CommitRecordDescriptor.KIND_WRITES_ONCE) {
      from.skipBytes();
      from.getLong();
      return from.getShort();
    }
    return kind == CommitRecordDescriptor.KIND_WRITES ? from.getShort() : 0;
  }

  private CorruptStoreException corrupt(RuntimeException e) {
    LogReader reader = log;
    String place = reader == null ? "commit " + sequence : reader.position();
    String what =
        e instanceof MalformedRecordException
            ? Objects.toString(e.getMessage())
            : "it ends too early";
    return new CorruptStoreException(Messages.corruptJournalRecord(place, what), e);
  }

  private void closeLog() {
    LogReader reader = log;
    JournalPart read = part;
    if (reader != null && read != null && record != null && !parts.isJoining()) {
      read.stoppedAt(sequence, start);
    }
    log = null;
    record = null;
    pending = false;
    if (reader != null) {
      reader.close();
    }
  }

  @Override
  public void close() {
    closeLog();
  }
}
