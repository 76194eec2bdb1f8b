package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
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
  private static final String HOLDER_START = "process ";
  private static final int MAX_HOLDER_LENGTH = 1024;

  /**
   * Where the directories that this process holds are noted, each with its holder: among the
   * system's properties, which are one map for all class loaders.
   */
  private static final String HELD = "dev.karst.open:";

  private final String property;
  private final FileChannel channel;

  private DirectoryLock(String property, FileChannel channel) {
    this.property = property;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StoreUnavailableException if it is taken, with a message that names the holder, or if
   *     the directory holds something else than a database
   */
  static DirectoryLock acquire(DatabaseDirectory directory, Clock clock) {
    Path root = directory.root();
    String property;
    try {
      property = HELD + root.toRealPath();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(root), e);
    }
    String holder = HOLDER_START + ProcessHandle.current().pid() + " since " + clock.instant();
    Object here = System.getProperties().putIfAbsent(property, holder);
    if (here != null) {
      throw new StoreUnavailableException(Messages.heldBy(root, here + " (this process)"));
    }
    boolean acquired = false;
    try {
      directory.checkOurs();
      DirectoryLock lock = new DirectoryLock(property, lock(root, holder));
      acquired = true;
      return lock;
    } finally {
      if (!acquired) {
        System.getProperties().remove(property);
      }
    }
  }

  /** Lets go of the directory. */
  @Override
  public void close() {
    closeQuietly(channel);
    System.getProperties().remove(property);
  }

  /** Whether a file is a lock of ours, taken or left: it has a holder's line, or nothing yet. */
  static boolean isOurs(Path file) throws IOException {
    return Files.size(file) <= MAX_HOLDER_LENGTH
        && (Files.size(file) == 0 || Files.readString(file).startsWith(HOLDER_START));
  }

  private static FileChannel lock(Path directory, String holder) {
    Path file = directory.resolve(FILE_NAME);
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        throw new StoreUnavailableException(Messages.heldBy(directory, holderIn(file)));
      }
      channel.truncate(0);
      String line = holder + System.lineSeparator();
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
      locked = true;
      return channel;
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotWrite(file), e);
    } finally {
      if (!locked && channel != null) {
        closeQuietly(channel);
      }
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByOtherCodeInThisProcess) {
      return false;
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
