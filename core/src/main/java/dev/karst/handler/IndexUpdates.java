package dev.karst.handler;

import static dev.karst.operation.KeySchemaElement.KeyType.HASH;
import static dev.karst.operation.KeySchemaElement.KeyType.RANGE;
import static java.util.Objects.requireNonNull;

import dev.karst.engine.Database;
import dev.karst.error.LimitExceededException;
import dev.karst.error.ResourceNotFoundException;
import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.CreateGlobalSecondaryIndexAction;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.UpdateGlobalSecondaryIndexAction;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexDescription;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes that an UpdateTable request makes to the global secondary indexes of one table:
 * checked first, all of them, and applied then.
 */
final class IndexUpdates {
  private final TableDescription table;
  private final BillingMode mode;
  private final @Nullable List<AttributeDefinition> definitions;

  private final Map<String, ProvisionedThroughput> throughputs = new LinkedHashMap<>();
  private IndexDefinition.@Nullable Global created;
  private @Nullable String dropped;

  /**
   * @param mode the table's billing mode from now on
   * @param definitions of the request
   */
  IndexUpdates(
      TableDescription table, BillingMode mode, @Nullable List<AttributeDefinition> definitions) {
    this.table = table;
    this.mode = mode;
    this.definitions = definitions;
  }

  static void checkShapes(
      List<GlobalSecondaryIndexUpdate> updates, Constraints constraints, TableShapes shapes) {
    for (int i = 0; i < updates.size(); i++) {
      GlobalSecondaryIndexUpdate update = updates.get(i);
      String member = Constraints.member("globalSecondaryIndexUpdates", i);
      if (update.update() != null) {
        String path = member + ".update";
        shapes.indexName(path, update.update().indexName());
        constraints.notNull(
            path + ".provisionedThroughput", update.update().provisionedThroughput());
        shapes.throughput(path + ".provisionedThroughput", update.update().provisionedThroughput());
      }
      if (update.create() != null) {
        String path = member + ".create";
        shapes.projection(path, update.create().projection());
        shapes.indexName(path, update.create().indexName());
        shapes.throughput(path + ".provisionedThroughput", update.create().provisionedThroughput());
        shapes.globalKeySchema(path + ".keySchema", update.create().keySchema());
      }
      if (update.delete() != null) {
        shapes.indexName(member + ".delete", update.delete().indexName());
      }
    }
  }

  /** Checks that each update is one action, and each index has one update. */
  static void checkActions(List<GlobalSecondaryIndexUpdate> updates) {
    Set<String> names = new HashSet<>();
    for (GlobalSecondaryIndexUpdate update : updates) {
      List<String> acted =
          Stream.of(
                  Optional.ofNullable(update.update()).map(action -> action.indexName()),
                  Optional.ofNullable(update.create()).map(action -> action.indexName()),
                  Optional.ofNullable(update.delete()).map(action -> action.indexName()))
              .flatMap(Optional::stream)
              .toList();
      if (acted.isEmpty()) {
        throw new ValidationException(TableMessages.indexUpdateWithoutAction());
      }
      if (acted.size() > 1) {
        throw new ValidationException(TableMessages.indexUpdateWithActions());
      }
      if (!names.add(acted.get(0))) {
        throw new ValidationException(TableMessages.indexUpdatedTwice(acted.get(0)));
      }
    }
  }

  /**
   * Checks the updates against the table and keeps them for {@link #apply}.
   *
   * @param withThroughput whether the request changes the table's own throughput as well
   */
  void plan(List<GlobalSecondaryIndexUpdate> updates, boolean withThroughput) {
    checkOneAtATime(updates, withThroughput);
    for (GlobalSecondaryIndexUpdate update : updates) {
      if (update.update() != null) {
        planUpdate(update.update());
      } else if (update.create() != null) {
        planCreate(update.create());
      } else if (update.delete() != null) {
        String name = requireNonNull(update.delete().indexName());
        requireGlobal(name, "delete");
        dropped = name;
      }
    }
    followBillingMode();
  }

  /** Makes the changes. */
  void apply(Database database) {
    throughputs.forEach(
        (index, throughput) -> database.updateIndex(table.name(), index, throughput));
    if (created != null) {
      database.createIndex(table.name(), created);
    }
    if (dropped != null) {
      database.dropIndex(table.name(), dropped);
    }
  }

  private void checkOneAtATime(List<GlobalSecondaryIndexUpdate> updates, boolean withThroughput) {
    long changes = updates.stream().filter(update -> update.update() == null).count();
    if (changes == 0) {
      return;
    }
    if (withThroughput && table.settings().billingMode() == mode) {
      throw new ValidationException(TableMessages.indexesAndThroughput());
    }
    boolean underWay =
        table.indexes().stream()
            .filter(index -> index.status() != IndexStatus.ACTIVE)
            // DynamoDB lets an index go that is being filled.
            .anyMatch(index -> updates.stream().noneMatch(update -> deletes(update, index)));
    if (changes > 1 || underWay) {
      throw new LimitExceededException(TableMessages.oneIndexAtATime());
    }
  }

  private static boolean deletes(GlobalSecondaryIndexUpdate update, IndexDescription index) {
    return update.delete() != null && index.definition().name().equals(update.delete().indexName());
  }

  private void planUpdate(UpdateGlobalSecondaryIndexAction action) {
    String name = requireNonNull(action.indexName());
    ProvisionedThroughput throughput =
        Throughputs.ofIndexUpdate(requireNonNull(action.provisionedThroughput()));
    IndexDefinition.Global index = requireGlobal(name, "update");
    if (mode == BillingMode.PAY_PER_REQUEST) {
      throw new ValidationException(TableMessages.indexUpdateOfTablePaidByRequest(name));
    }
    if (index.throughput().equals(throughput)) {
      throw new ValidationException(
          TableMessages.indexThroughputUnchanged(
              name, throughput.readCapacityUnits(), throughput.writeCapacityUnits()));
    }
    throughputs.put(name, throughput);
  }

  private void planCreate(CreateGlobalSecondaryIndexAction action) {
    String name = requireNonNull(action.indexName());
    List<KeySchemaElement> key = requireNonNull(action.keySchema());
    if (find(name).isPresent()) {
      throw new ValidationException(TableMessages.indexExists());
    }
    if (definitions == null || definitions.isEmpty()) {
      throw new ValidationException(TableMessages.definitionsMissing(name));
    }
    AttributeTypes types = new AttributeTypes(definitions);
    keepKnownTypes(types);
    types.use(key);
    KeyRules.checkGlobal(key);
    IndexDefinition.Global index =
        new IndexDefinition.Global(
            name,
            types.attributes(key, HASH),
            types.attributes(key, RANGE),
            Projections.requested(action.projection()),
            Throughputs.ofIndex(name, action.provisionedThroughput()));
    boolean provisioned = mode == BillingMode.PROVISIONED;
    if (provisioned && action.provisionedThroughput() == null) {
      throw new ValidationException(TableMessages.newIndexThroughputMissing(name));
    }
    if (!provisioned && action.provisionedThroughput() != null) {
      throw new ValidationException(TableMessages.newIndexThroughputGiven(name));
    }
    List<IndexDefinition> all =
        new ArrayList<>(table.indexes().stream().map(IndexDescription::definition).toList());
    if (all.stream().filter(IndexDefinition.Global.class::isInstance).count()
        == TableDefinition.MAX_GLOBAL_INDEXES) {
      throw new LimitExceededException(TableMessages.tooManyGlobalIndexesWithNewOne());
    }
    all.add(index);
    Projections.checkTogether(all);
    created = index;
  }

  /** An attribute that has a type in the table keeps it, as with DynamoDB. */
  private void keepKnownTypes(AttributeTypes types) {
    types.keep(table.definition().key().partition());
    table.definition().key().sort().ifPresent(types::keep);
    table.indexes().forEach(index -> index.definition().key().forEach(types::keep));
  }

  /** Switching the billing mode concerns the capacity of all indexes. */
  private void followBillingMode() {
    if (mode == table.settings().billingMode()) {
      return;
    }
    List<String> others =
        table.indexes().stream()
            .filter(index -> index.status() != IndexStatus.DELETING)
            .map(IndexDescription::definition)
            .filter(IndexDefinition.Global.class::isInstance)
            .map(IndexDefinition::name)
            .filter(name -> !throughputs.containsKey(name) && !name.equals(dropped))
            .toList();
    if (mode == BillingMode.PAY_PER_REQUEST) {
      others.forEach(name -> throughputs.put(name, ProvisionedThroughput.NONE));
    } else if (!others.isEmpty()) {
      throw new ValidationException(TableMessages.indexThroughputMissing(others));
    }
  }

  private IndexDefinition.Global requireGlobal(String name, String verb) {
    IndexDefinition index =
        find(name)
            .orElseThrow(
                () ->
                    new ResourceNotFoundException(TableMessages.indexNotFound(name, table.name())));
    if (index instanceof IndexDefinition.Global global) {
      return global;
    }
    throw new ValidationException(TableMessages.notGlobal(verb, name));
  }

  private Optional<IndexDefinition> find(String name) {
    return table.indexes().stream()
        .map(IndexDescription::definition)
        .filter(index -> index.name().equals(name))
        .findFirst();
  }
}
