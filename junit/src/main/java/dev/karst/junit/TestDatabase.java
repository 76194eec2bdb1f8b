package dev.karst.junit;

import dev.karst.Karst;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database of one test, and what was given of it. Safe for use by many threads. */
final class TestDatabase implements AutoCloseable {
  private final Karst karst;
  private final TestClock clock;
  private final @Nullable Path directory;
  private final Map<Class<?>, Object> given = new HashMap<>();

  private TestDatabase(Karst karst, TestClock clock, @Nullable Path directory) {
    this.karst = karst;
    this.clock = clock;
    this.directory = directory;
  }

  static TestDatabase open(Settings settings) {
    TestClock clock = new TestClock();
    if (!settings.directory()) {
      return new TestDatabase(open(Karst.withoutDirectory(), settings, clock), clock, null);
    }
    Path directory = temporaryDirectory();
    boolean opened = false;
    try {
      Karst karst = open(Karst.at(directory), settings, clock);
      opened = true;
      return new TestDatabase(karst, clock, directory);
    } finally {
      if (!opened) {
        delete(directory);
      }
    }
  }

  private static Karst open(Karst.Builder builder, Settings settings, TestClock clock) {
    if (settings.hideExpiredItems()) {
      builder.hideExpiredItems();
    }
    return builder
        .clock(clock)
        .transactionLimit(settings.transactionLimit())
        .itemsPerTable(settings.itemsPerTable())
        .open();
  }

  /** The value of that type: within a test, always the same. */
  synchronized Object give(Class<?> type, Gift gift) {
    @Nullable Object known = given.get(type);
    if (known != null) {
      return known;
    }
    Object value = gift.from(this);
    given.put(type, value);
    return value;
  }

  Karst karst() {
    return karst;
  }

  TestClock clock() {
    return clock;
  }

  /** Where it lies, or null if in memory. */
  @Nullable Path directory() {
    return directory;
  }

  /** Closes it, and with it all that was given: the clients have nothing else to close. */
  @Override
  public void close() {
    try {
      karst.close();
    } finally {
      if (directory != null) {
        delete(directory);
      }
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("karst-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
              if (failure != null) {
                throw failure;
              }
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
