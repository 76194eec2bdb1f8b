package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right of this process to a database directory: a lock on its file {@code LOCK}.
 *
 * <p>The operating system lets go of it when the process dies, however it dies. The file names the
 * holder, for the message a second opener gets.
 */
final class DirectoryLock implements AutoCloseable {
  private static final String FILE_NAME = "LOCK";
  private static final int MAX_HOLDER_LENGTH = 1024;

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StoreUnavailableException if it is taken; the message names the holder
   */
  static DirectoryLock acquire(Path directory, Clock clock) {
    Path file = directory.resolve(FILE_NAME);
    FileChannel channel = null;
    boolean acquired = false;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        throw new StoreUnavailableException(Messages.heldBy(directory, holder(file)));
      }
      writeHolder(channel, clock);
      acquired = true;
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotWrite(file), e);
    } finally {
      if (!acquired && channel != null) {
        closeQuietly(channel);
      }
    }
  }

  /** Lets go of the directory. */
  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process, through another channel
    }
  }

  private static void writeHolder(FileChannel channel, Clock clock) throws IOException {
    String holder =
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + clock.instant()
            + System.lineSeparator();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String holder(Path file) throws IOException {
    String holder = Files.readString(file).strip();
    if (holder.isEmpty() || holder.length() > MAX_HOLDER_LENGTH) {
      return "another process";
    }
    String self = "process " + ProcessHandle.current().pid() + " ";
    return holder.startsWith(self) ? holder + " (this process)" : holder;
  }

  /** Closing a channel releases its lock even where it reports an error. */
  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      org.slf4j.LoggerFactory.getLogger(DirectoryLock.class).warn("Cannot close the lock file", e);
    }
  }
}
