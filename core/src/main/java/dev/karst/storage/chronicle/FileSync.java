package dev.karst.storage.chronicle;

import dev.karst.storage.Interrupts;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Forces files to the disk. A file's mapped pages and its written ones are the same pages to the
 * system, so any handle of the file will do.
 */
final class FileSync {
  private FileSync() {}

  static void sync(Path file) {
    try (RandomAccessFile handle = new RandomAccessFile(file.toFile(), "rw")) {
      handle.getFD().sync();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forces the names of new files; does nothing where directories cannot be opened. */
  static void syncDirectory(Path directory) {
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisSystem) {
      // Windows has no such thing
    } finally {
      Interrupts.restore(interrupted);
    }
  }
}
