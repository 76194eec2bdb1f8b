package dev.karst;

import dev.karst.MigrationProgress.Step;
import dev.karst.engine.Database;
import dev.karst.engine.IndexFilling;
import dev.karst.error.Messages;
import dev.karst.error.StorageFullException;
import dev.karst.error.ValidationException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableDescription;
import dev.karst.schema.TableDifferences;
import dev.karst.storage.Interrupts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Makes a table what it is wanted to be, while it is used: drops global indexes first, so that
 * there is room for others, then adds them, one after the other.
 */
final class TableMigration {
  private static final long LOOK_AGAIN_NANOS = 2_000_000;
  private static final int LOOKS_PER_REPORT = 50;

  private final Database database;
  private final TableDefinition wanted;
  private final Consumer<? super MigrationProgress> listener;
  private boolean interrupted = Thread.interrupted();
  private final List<String> added = new ArrayList<>();
  private final List<String> rebuilt = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();

  TableMigration(
      Database database, TableDefinition wanted, Consumer<? super MigrationProgress> listener) {
    this.database = database;
    this.wanted = wanted;
    this.listener = listener;
  }

  /**
   * Migrates the table, or creates it.
   *
   * @throws ValidationException if its key or a local index would have to change
   */
  Migration run() {
    try {
      return migrate();
    } finally {
      Interrupts.restore(interrupted);
    }
  }

  private Migration migrate() {
    if (!database.hasTable(wanted.name())) {
      database.createTable(wanted);
      return new Migration(wanted.name(), true, added, rebuilt, dropped, List.of());
    }
    TableDifferences differences =
        TableDifferences.between(wanted, database.describeTable(wanted.name()).definition());
    List<String> obstacles = differences.unchangeable(wanted.name(), true);
    if (!obstacles.isEmpty()) {
      throw new ValidationException(String.join("; ", obstacles));
    }
    dropIndexes(differences);
    buildIndexes();
    List<String> kept =
        differences.extra().stream()
            .filter(IndexDefinition.Local.class::isInstance)
            .map(IndexDefinition::name)
            .toList();
    return new Migration(wanted.name(), false, added, rebuilt, dropped, kept);
  }

  private void dropIndexes(TableDifferences differences) {
    for (IndexDefinition index : differences.extra()) {
      if (index instanceof IndexDefinition.Global) {
        drop(index.name());
        dropped.add(index.name());
      }
    }
    differences.changed().forEach(changed -> rebuilt.add(changed.wanted().name()));
    for (IndexDefinition.Global index : wanted.globalIndexes()) {
      boolean failed = isThere(index) && filling(index) == IndexFilling.FAILED;
      if (failed && !rebuilt.contains(index.name())) {
        rebuilt.add(index.name());
      }
    }
    rebuilt.forEach(this::drop);
  }

  private void drop(String index) {
    database.dropIndex(wanted.name(), index);
    report(index, Step.DROPPED);
  }

  /** Those that are being filled already are waited for, too. */
  private void buildIndexes() {
    for (IndexDefinition.Global index : wanted.globalIndexes()) {
      if (!isThere(index)) {
        database.createIndex(wanted.name(), index);
        if (!rebuilt.contains(index.name())) {
          added.add(index.name());
        }
        awaitActive(index);
      } else if (filling(index) == IndexFilling.UNDER_WAY) {
        awaitActive(index);
      }
    }
  }

  private boolean isThere(IndexDefinition.Global index) {
    return database.describeTable(wanted.name()).definition().index(index.name()).isPresent();
  }

  private IndexFilling filling(IndexDefinition.Global index) {
    return database.indexFilling(wanted.name(), index.name());
  }

  private void awaitActive(IndexDefinition.Global index) {
    IndexFilling filling = filling(index);
    for (int look = 0; filling == IndexFilling.UNDER_WAY; look++) {
      if (look % LOOKS_PER_REPORT == 0) {
        report(index.name(), Step.FILLING);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      interrupted |= Thread.interrupted(); // else it would not wait any more
      filling = filling(index);
    }
    if (filling == IndexFilling.FAILED) {
      throw new StorageFullException(Messages.indexNotFilled(wanted.name(), index.name()));
    }
    report(index.name(), Step.ACTIVE);
  }

  private void report(String index, Step step) {
    TableDescription table = database.describeTable(wanted.name());
    long items =
        table.indexes().stream()
            .filter(each -> each.definition().name().equals(index))
            .mapToLong(each -> each.itemCount())
            .sum();
    listener.accept(new MigrationProgress(wanted.name(), index, step, items, table.itemCount()));
  }
}
