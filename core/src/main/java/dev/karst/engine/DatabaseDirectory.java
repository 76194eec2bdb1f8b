package dev.karst.engine;

import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.journal.ManifestFile;
import dev.karst.journal.TableRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of a database lie.
 *
 * <pre>
 *   LOCK       who has the database open
 *   MANIFEST   whether it was closed cleanly, and with what
 *   journal/   the log of commits
 *   tables/    a folder for each table's maps, named by id and name
 * </pre>
 */
final class DatabaseDirectory {
  private static final String MANIFEST = "MANIFEST";

  private final Path root;

  /**
   * Makes the directory if it is missing.
   *
   * @throws StoreUnavailableException if it holds something else than a database
   */
  DatabaseDirectory(Path root) {
    this.root = root;
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new StoreUnavailableException(Messages.notADirectory(root));
    }
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotWrite(root), e);
    }
    if (!isDatabase() && !isEmpty()) {
      throw new StoreUnavailableException(Messages.notADatabase(root));
    }
  }

  private boolean isDatabase() {
    return Files.exists(root.resolve(MANIFEST))
        || Files.exists(root.resolve(DirectoryLock.FILE_NAME));
  }

  private boolean isEmpty() {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(root), e);
    }
  }

  Path root() {
    return root;
  }

  ManifestFile manifest() {
    return new ManifestFile(root.resolve(MANIFEST));
  }

  Path journal() {
    return root.resolve("journal");
  }

  Path table(TableRecord table) {
    return tables().resolve(String.format("%08d-%s", table.id(), table.definition().name()));
  }

  /** Whether the files of every one of the tables are there. */
  boolean hasAll(List<TableRecord> expected) {
    return expected.stream().allMatch(table -> Files.isDirectory(table(table)));
  }

  void deleteTable(TableRecord table) {
    delete(table(table));
  }

  void deleteTables() {
    delete(tables());
  }

  private Path tables() {
    return root.resolve("tables");
  }

  private static void delete(Path top) {
    if (!Files.exists(top)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(top)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(top), e);
    }
    for (Path path : deepestFirst) {
      try {
        Files.delete(path);
      } catch (IOException e) {
        throw new StoreUnavailableException(Messages.cannotDelete(path), e);
      }
    }
  }
}
