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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the parts of a database lie.
 *
 * <pre>
 *   LOCK       who has the database open
 *   MANIFEST   whether it was closed cleanly, and with what
 *   journal/   the log of commits
 *   tables/    a folder for each table's maps, named by id and name, for each index's, and for
 *              those of the order in which its items expire
 * </pre>
 */
final class DatabaseDirectory {
  private static final int MAX_SHOWN_NAME = 200;
  private static final Pattern TABLE_FOLDER =
      Pattern.compile("\\d{8,}(\\+\\d{4,})?-[a-zA-Z0-9_.-]+");

  private final Path root;

  /** Makes the directory if it is missing. */
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
  }

  /**
   * Makes sure that nobody else's files are taken for a database.
   *
   * @throws StoreUnavailableException if the directory is neither empty nor a database
   */
  void checkOurs() {
    try (Stream<Path> entries = Files.list(root)) {
      List<Path> files = entries.toList();
      Path lock = root.resolve(DirectoryLock.FILE_NAME);
      boolean ours =
          manifest().exists()
              || (files.contains(lock) ? DirectoryLock.isOurs(lock) : files.isEmpty());
      if (!ours) {
        throw new StoreUnavailableException(Messages.notADatabase(root));
      }
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(root), e);
    }
  }

  Path root() {
    return root;
  }

  ManifestFile manifest() {
    return new ManifestFile(root);
  }

  Path journal() {
    return root.resolve("journal");
  }

  /** A table's folder: its id, and as much of its name as a file name has room for. */
  Path table(TableRecord table) {
    return tables().resolve(String.format("%08d-%s", table.id(), shown(table.definition().name())));
  }

  /**
   * The folder of one of the table's indexes: both ids, and the index's name; that of the sizes of
   * its item collections has index id 0.
   */
  Path index(TableRecord table, int indexId, String name) {
    return tables().resolve(String.format("%08d+%04d-%s", table.id(), indexId, shown(name)));
  }

  boolean hasTables() {
    return !tableFolders().isEmpty();
  }

  static void delete(Path top) {
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

  void deleteTables() {
    tableFolders().forEach(DatabaseDirectory::delete);
  }

  private List<Path> tableFolders() {
    if (!Files.isDirectory(tables())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(tables())) {
      return entries
          .filter(entry -> TABLE_FOLDER.matcher(entry.getFileName().toString()).matches())
          .toList();
    } catch (IOException e) {
      throw new StoreUnavailableException(Messages.cannotRead(tables()), e);
    }
  }

  private Path tables() {
    return root.resolve("tables");
  }

  private static String shown(String name) {
    return name.substring(0, Math.min(MAX_SHOWN_NAME, name.length()));
  }
}
