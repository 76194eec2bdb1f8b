package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exclusive right of this process to a database directory: a lock on its file {@code LOCK}.
 *
 * <p>The operating system lets go of it when the process dies, however it dies. The file names the
 * holder, for the message a second opener gets.
 *
 * <p>POSIX takes a file's locks from a process as soon as that closes any handle on the file. So
 * what this process holds is kept in memory, and the file of a directory in there is not touched.
 */
final class DirectoryLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryLock.class);
  static final String FILE_NAME = "LOCK";
  private static final int MAX_HOLDER_LENGTH = 1024;

  /** The directories that this process holds, by their real paths, each with its holder. */
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StoreUnavailableException if it is taken; the message names the holder
   */
  static DirectoryLock acquire(Path directory, Clock clock) {
    Path file = directory.resolve(FILE_NAME);
    Path real;
    try {
      real = directory.toRealPath();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(directory), e);
    }
    String holder = "process " + ProcessHandle.current().pid() + " since " + clock.instant();
    String here = HELD.putIfAbsent(real, holder);
    if (here != null) {
      throw new StoreUnavailableException(Messages.heldBy(directory, here + " (this process)"));
    }
    boolean acquired = false;
    try {
      DirectoryLock lock = new DirectoryLock(real, lock(directory, file, holder));
      acquired = true;
      return lock;
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotWrite(file), e);
    } finally {
      if (!acquired) {
        HELD.remove(real);
      }
    }
  }

  /** Lets go of the directory. */
  @Override
  public void close() {
    closeQuietly(channel);
    HELD.remove(directory);
  }

  private static FileChannel lock(Path directory, Path file, String holder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      if (channel.tryLock() == null) {
        throw new StoreUnavailableException(Messages.heldBy(directory, holderIn(file)));
      }
      channel.truncate(0);
      String line = holder + System.lineSeparator();
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
      locked = true;
      return channel;
    } finally {
      if (!locked) {
        closeQuietly(channel);
      }
    }
  }

  private static String holderIn(Path file) throws IOException {
    String holder = Files.readString(file).strip();
    return holder.isEmpty() || holder.length() > MAX_HOLDER_LENGTH ? "another process" : holder;
  }

  /** Closing a channel releases its lock even where it reports an error. */
  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("Cannot close the lock file", e);
    }
  }
}
