package dev.karst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.journal.TableRecord;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseDirectoryTest {
  private static final TableDefinition NOTES =
      new TableDefinition("notes", KeySchema.simple("id", KeyType.S));

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(ints = {1, 9_999, 10_000, 99_999_999, Integer.MAX_VALUE})
  void theFoldersOfTablesAndIndexesAreKnownWhateverTheirIds(int id) throws Exception {
    DatabaseDirectory directory = new DatabaseDirectory(root);
    TableRecord table = TableRecord.of(id, 0, NOTES, TableSettings.defaults());
    for (Path folder : new Path[] {directory.table(table), directory.index(table, id, "by-text")}) {
      Files.createDirectories(folder);
      assertThat(directory.hasTables()).isTrue();
      directory.deleteTables();
      assertThat(folder).doesNotExist();
    }
  }
}
