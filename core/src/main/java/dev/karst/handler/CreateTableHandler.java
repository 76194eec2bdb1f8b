package dev.karst.handler;

import static dev.karst.operation.KeySchemaElement.KeyType.HASH;
import static dev.karst.operation.KeySchemaElement.KeyType.RANGE;
import static java.util.Objects.requireNonNull;

import dev.karst.error.TableMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.CreateTableResponse;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.TableStatus;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableClass;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Handles CreateTable.
 *
 * <p>DynamoDB looks at shapes first, then at capacity, then at the keys of table and indexes, and
 * at the rest of the indexes last.
 */
final class CreateTableHandler {
  private final RequestGate gate;

  CreateTableHandler(RequestGate gate) {
    this.gate = gate;
  }

  CreateTableResponse handle(CreateTableRequest request) {
    String name = TableNames.given(request.tableName());
    checkShapes(name, request);
    BillingMode billingMode =
        request.billingMode() == null ? BillingMode.PROVISIONED : request.billingMode();
    ProvisionedThroughput throughput = throughput(billingMode, request);
    TableDefinition definition = definition(name, billingMode, request);
    Map<String, String> tags = request.tags() == null ? Map.of() : Tags.requested(request.tags());
    TableSettings settings =
        new TableSettings(
            billingMode,
            throughput,
            Boolean.TRUE.equals(request.deletionProtectionEnabled()),
            request.tableClass() == null ? TableClass.STANDARD : request.tableClass(),
            tags);
    return new CreateTableResponse(
        TableDescriptions.of(
            gate.database()
                .createTable(
                    definition, settings, StreamChange.atCreation(request.streamSpecification())),
            TableStatus.ACTIVE));
  }

  private void checkShapes(String name, CreateTableRequest request) {
    Constraints constraints = gate.constraints();
    TableShapes shapes = new TableShapes(constraints);
    constraints.notNull("attributeDefinitions", request.attributeDefinitions());
    shapes.attributeDefinitions(request.attributeDefinitions());
    TableNames.shape(constraints, name);
    constraints.place("billingMode");
    shapes.throughput("provisionedThroughput", request.provisionedThroughput());
    shapes.keySchema("keySchema", request.keySchema());
    List<LocalSecondaryIndex> locals = locals(request);
    for (int i = 0; i < locals.size(); i++) {
      String member = Constraints.member("localSecondaryIndexes", i);
      shapes.indexName(member, locals.get(i).indexName());
      shapes.keySchema(member + ".keySchema", locals.get(i).keySchema());
      shapes.projection(member, locals.get(i).projection());
    }
    List<GlobalSecondaryIndex> globals = globals(request);
    for (int i = 0; i < globals.size(); i++) {
      String member = Constraints.member("globalSecondaryIndexes", i);
      shapes.indexName(member, globals.get(i).indexName());
      shapes.globalKeySchema(member + ".keySchema", globals.get(i).keySchema());
      shapes.projection(member, globals.get(i).projection());
      shapes.throughput(member + ".provisionedThroughput", globals.get(i).provisionedThroughput());
    }
    StreamChange.checkShape(request.streamSpecification(), constraints);
    constraints.check();
  }

  private static ProvisionedThroughput throughput(
      BillingMode billingMode, CreateTableRequest request) {
    boolean provisioned = billingMode == BillingMode.PROVISIONED;
    if (request.provisionedThroughput() == null) {
      if (provisioned) {
        throw new ValidationException(TableMessages.throughputMissing());
      }
      return ProvisionedThroughput.NONE;
    }
    if (!provisioned) {
      throw new ValidationException(TableMessages.throughputGiven());
    }
    return Throughputs.ofTable(request.provisionedThroughput());
  }

  private static TableDefinition definition(
      String name, BillingMode billingMode, CreateTableRequest request) {
    AttributeTypes types = new AttributeTypes(requireNonNull(request.attributeDefinitions()));
    List<KeySchemaElement> key = requireNonNull(request.keySchema());
    checkKeys(key, types, request);
    Set<String> indexNames = new HashSet<>();
    List<IndexDefinition.Local> locals = new ArrayList<>();
    for (LocalSecondaryIndex index : locals(request)) {
      locals.add(local(index, types));
      checkDuplicate(requireNonNull(index.indexName()), indexNames);
    }
    if (locals.size() > TableDefinition.MAX_LOCAL_INDEXES) {
      throw new ValidationException(TableMessages.tooManyLocalIndexes());
    }
    List<IndexDefinition.Global> globals = new ArrayList<>();
    for (GlobalSecondaryIndex index : globals(request)) {
      globals.add(global(index, billingMode, types));
      checkDuplicate(requireNonNull(index.indexName()), indexNames);
    }
    if (globals.size() > TableDefinition.MAX_GLOBAL_INDEXES) {
      throw new ValidationException(TableMessages.tooManyGlobalIndexes());
    }
    List<IndexDefinition> indexes = new ArrayList<>(locals);
    indexes.addAll(globals);
    Projections.checkTogether(indexes);
    KeyAttribute partition = types.attributes(key, HASH).get(0);
    Optional<KeyAttribute> sort = types.attributes(key, RANGE).stream().findFirst();
    return new TableDefinition(name, new KeySchema(partition, sort), locals, globals);
  }

  private static void checkKeys(
      List<KeySchemaElement> key, AttributeTypes types, CreateTableRequest request) {
    if (key.size() > types.size()) {
      throw new ValidationException(TableMessages.keyAttributesWithoutDefinition());
    }
    types.use(key);
    KeyRules.checkPair(key);
    if (request.localSecondaryIndexes() == null && request.globalSecondaryIndexes() == null) {
      if (key.size() != types.size()) {
        throw new ValidationException(TableMessages.definitionsDoNotMatchKey());
      }
      return;
    }
    if (request.localSecondaryIndexes() != null) {
      checkLocalKeys(key, types, request.localSecondaryIndexes());
    }
    if (request.globalSecondaryIndexes() != null) {
      if (request.globalSecondaryIndexes().isEmpty()) {
        throw new ValidationException(TableMessages.noGlobalIndexes());
      }
      for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
        List<KeySchemaElement> indexKey = requireNonNull(index.keySchema());
        types.use(indexKey);
        KeyRules.checkGlobal(indexKey);
      }
    }
    types.requireAllUsed();
  }

  private static void checkLocalKeys(
      List<KeySchemaElement> key, AttributeTypes types, List<LocalSecondaryIndex> indexes) {
    if (indexes.isEmpty()) {
      throw new ValidationException(TableMessages.noLocalIndexes());
    }
    if (key.size() == 1) {
      throw new ValidationException(TableMessages.localIndexWithoutTableSortKey());
    }
    String tableHash = AttributeTypes.names(key).get(0);
    for (LocalSecondaryIndex index : indexes) {
      List<KeySchemaElement> indexKey = requireNonNull(index.keySchema());
      types.use(indexKey);
      KeyRules.checkPair(indexKey);
      String indexName = requireNonNull(index.indexName());
      if (indexKey.size() == 1) {
        throw new ValidationException(TableMessages.indexWithoutSortKey(indexName));
      }
      String indexHash = AttributeTypes.names(indexKey).get(0);
      if (!indexHash.equals(tableHash)) {
        throw new ValidationException(
            TableMessages.otherPartitionKey(indexName, indexHash, tableHash));
      }
    }
  }

  private static IndexDefinition.Local local(LocalSecondaryIndex index, AttributeTypes types) {
    List<KeySchemaElement> key = requireNonNull(index.keySchema());
    return new IndexDefinition.Local(
        requireNonNull(index.indexName()),
        types.attributes(key, HASH).get(0),
        types.attributes(key, RANGE).get(0),
        Projections.requested(index.projection()));
  }

  private static IndexDefinition.Global global(
      GlobalSecondaryIndex index, BillingMode billingMode, AttributeTypes types) {
    String name = requireNonNull(index.indexName());
    List<KeySchemaElement> key = requireNonNull(index.keySchema());
    IndexDefinition.Global definition =
        new IndexDefinition.Global(
            name,
            types.attributes(key, HASH),
            types.attributes(key, RANGE),
            Projections.requested(index.projection()),
            Throughputs.ofIndex(name, index.provisionedThroughput()));
    boolean provisioned = billingMode == BillingMode.PROVISIONED;
    if (provisioned && index.provisionedThroughput() == null) {
      throw new ValidationException(TableMessages.indexThroughputMissing(name));
    }
    if (!provisioned && index.provisionedThroughput() != null) {
      throw new ValidationException(TableMessages.indexThroughputGiven(name));
    }
    return definition;
  }

  private static void checkDuplicate(String indexName, Set<String> indexNames) {
    if (!indexNames.add(indexName)) {
      throw new ValidationException(TableMessages.duplicateIndexName(indexName));
    }
  }

  private static List<LocalSecondaryIndex> locals(CreateTableRequest request) {
    return request.localSecondaryIndexes() == null ? List.of() : request.localSecondaryIndexes();
  }

  private static List<GlobalSecondaryIndex> globals(CreateTableRequest request) {
    return request.globalSecondaryIndexes() == null ? List.of() : request.globalSecondaryIndexes();
  }
}
