package dev.karst.journal;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.storage.Log;
import dev.karst.storage.LogReader;
import dev.karst.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The journal's logs on disk: {@code journal/00000001}, {@code journal/00000002}, …
 *
 * <p>Each opening of the database that writes starts a log of its own, so nothing is ever appended
 * behind a torn record. All logs together, in the order of their numbers, are the journal. Used by
 * one thread at a time.
 */
public final class JournalDirectory {
  private static final Pattern LOG_NAME = Pattern.compile("\\d{8}");

  private final Storage storage;
  private final Path directory;

  public JournalDirectory(Storage storage, Path directory) {
    this.storage = storage;
    this.directory = directory;
  }

  /** Whether there is any log. */
  public boolean isEmpty() {
    return logs().isEmpty();
  }

  /** Starts the log behind all that there are. */
  public Log startLog() {
    List<Path> logs = logs();
    int last =
        logs.isEmpty() ? 0 : Integer.parseInt(logs.get(logs.size() - 1).getFileName().toString());
    return storage.createLog(directory.resolve(String.format("%08d", last + 1)));
  }

  /**
   * Shows every record of every log to the visitor, and forces them to the disk: after a kill they
   * may lie in memory only, and what is written next must not outlive them.
   *
   * @param known the sequence number of a record that was in the journal; 0 for none
   * @return where the last record was
   * @throws dev.karst.error.CorruptStoreException if a record is not what was written; the visitor
   *     has been shown those before it
   */
  public JournalEnd replay(JournalVisitor visitor, long known) {
    JournalReplay replay = new JournalReplay(visitor);
    for (Path log : logs()) {
      try (LogReader reader = storage.readLog(log)) {
        replay.replay(reader);
      }
      storage.syncLog(log);
    }
    JournalEnd end = replay.end();
    if (end.sequence() < known) {
      throw new CorruptStoreException(Messages.journalEndsEarly(directory, end.sequence(), known));
    }
    return end;
  }

  /** The logs, to be looked for commits. */
  List<JournalPart> parts() {
    return logs().stream().map(log -> new JournalPart(() -> storage.readLog(log))).toList();
  }

  /** How long all files are together. */
  public long bytes() {
    long bytes = 0;
    for (Path log : logs()) {
      try (Stream<Path> files = Files.list(log)) {
        for (Path file : files.toList()) {
          bytes += Files.size(file);
        }
      } catch (IOException e) {
        throw new StoreUnavailableException(Messages.cannotRead(log), e);
      }
    }
    return bytes;
  }

  private List<Path> logs() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> LOG_NAME.matcher(entry.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(directory), e);
    }
  }
}
