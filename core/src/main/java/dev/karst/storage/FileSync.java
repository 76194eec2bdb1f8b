package dev.karst.storage;

import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Forces files and directories to the disk, or says which it could not.
 *
 * <p>A file's mapped pages and its written ones are the same pages to the system, so any handle of
 * the file will do. An interrupt neither stops these methods nor gets lost.
 */
public final class FileSync {
  /** Windows forces through handles for writing only, and cannot open directories. */
  private static final boolean POSIX = File.separatorChar == '/';

  private FileSync() {}

  /**
   * Forces what was written to {@code file}.
   *
   * @throws StoreUnavailableException if that failed, or there is no such file
   */
  public static void file(Path file) {
    try {
      if (!Files.exists(file)) {
        throw new FileNotFoundException(file.toString());
      }
      try (RandomAccessFile handle = new RandomAccessFile(file.toFile(), POSIX ? "r" : "rw")) {
        handle.getFD().sync();
      }
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotForce(file), e);
    }
  }

  /**
   * Forces the names in {@code directory}; does nothing on Windows, which has no such thing.
   *
   * @throws StoreUnavailableException if that failed, or there is no such directory
   */
  public static void directory(Path directory) {
    if (!POSIX) {
      return;
    }
    boolean interrupted = false;
    try {
      boolean forced = false;
      while (!forced) {
        interrupted |= Thread.interrupted();
        forced = force(directory);
      }
    } finally {
      Interrupts.restore(interrupted);
    }
  }

  /** Whether it was not interrupted. */
  private static boolean force(Path directory) {
    try (FileChannel channel = FileChannel.open(directory)) {
      channel.force(true);
      return true;
    } catch (ClosedByInterruptException e) {
      return false;
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotForce(directory), e);
    }
  }

  /**
   * Forces the names in {@code directory}, its own name in its parent, and so on.
   *
   * @param above how many directories above it; no more than there are
   */
  public static void directories(Path directory, int above) {
    Path at = directory.toAbsolutePath().normalize();
    for (int i = 0; i <= above && at != null; i++) {
      directory(at);
      at = at.getParent();
    }
  }
}
