package dev.karst.handler;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.BillingModeSummary;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndexDescription;
import dev.karst.operation.ProvisionedThroughputDescription;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.TableClassSummary;
import dev.karst.operation.TableDescription;
import dev.karst.operation.TableStatus;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexDescription;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.ResourceArn;
import dev.karst.schema.TableClass;
import dev.karst.schema.TableDefinition;
import dev.karst.schema.TableSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what the engine knows of a table into DynamoDB's form. */
final class TableDescriptions {
  private TableDescriptions() {}

  static TableDescription of(dev.karst.schema.TableDescription table, TableStatus status) {
    String name = table.name();
    TableDefinition definition = table.definition();
    TableSettings settings = table.settings();
    List<LocalSecondaryIndexDescription> locals = new ArrayList<>();
    List<GlobalSecondaryIndexDescription> globals = new ArrayList<>();
    for (IndexDescription index : table.indexes()) {
      if (index.definition() instanceof IndexDefinition.Global global) {
        globals.add(global(name, global, index));
      } else {
        locals.add(local(name, index));
      }
    }
    return new TableDescription(
        attributeDefinitions(table),
        name,
        keySchema(definition.key()),
        status,
        table.created(),
        throughput(settings.throughput()),
        table.sizeBytes(),
        table.itemCount(),
        TableNames.arn(name),
        new UUID(table.created().toEpochMilli(), table.id()).toString(),
        settings.billingMode() == BillingMode.PAY_PER_REQUEST
            ? new BillingModeSummary(settings.billingMode())
            : null,
        locals.isEmpty() ? null : locals,
        // DynamoDB no longer tells them of a table that is being deleted.
        globals.isEmpty() || status == TableStatus.DELETING ? null : globals,
        settings.tableClass() == TableClass.STANDARD
            ? null
            : new TableClassSummary(settings.tableClass()),
        settings.deletionProtection(),
        table.changeData().stream()
            .map(stream -> StreamSpecification.enabled(stream.viewType()))
            .orElse(null),
        table.changeData().latestStream().map(ResourceArn::label).orElse(null),
        table
            .changeData()
            .latestStream()
            .map(stream -> ResourceArn.ofStream(name, stream))
            .orElse(null));
  }

  private static LocalSecondaryIndexDescription local(String table, IndexDescription index) {
    IndexDefinition definition = index.definition();
    return new LocalSecondaryIndexDescription(
        definition.name(),
        keySchema(definition.partition(), definition.sort()),
        Projections.described(definition.projection()),
        index.sizeBytes(),
        index.itemCount(),
        TableNames.indexArn(table, definition.name()));
  }

  private static GlobalSecondaryIndexDescription global(
      String table, IndexDefinition.Global definition, IndexDescription index) {
    return new GlobalSecondaryIndexDescription(
        definition.name(),
        keySchema(definition.partition(), definition.sort()),
        Projections.described(definition.projection()),
        index.status(),
        backfilling(index.status()),
        throughput(definition.throughput()),
        index.sizeBytes(),
        index.itemCount(),
        TableNames.indexArn(table, definition.name()));
  }

  private static @Nullable Boolean backfilling(IndexStatus status) {
    return status == IndexStatus.CREATING ? Boolean.TRUE : null;
  }

  /** In the order of the attributes' names. */
  private static List<AttributeDefinition> attributeDefinitions(
      dev.karst.schema.TableDescription table) {
    Map<String, KeyType> types = new TreeMap<>();
    TableDefinition definition = table.definition();
    types.put(definition.key().partition().name(), definition.key().partition().type());
    definition.key().sort().ifPresent(sort -> types.put(sort.name(), sort.type()));
    table
        .indexes()
        .forEach(
            index -> index.definition().key().forEach(key -> types.put(key.name(), key.type())));
    return types.entrySet().stream()
        .map(type -> new AttributeDefinition(type.getKey(), type.getValue()))
        .toList();
  }

  static List<KeySchemaElement> keySchema(KeySchema key) {
    return keySchema(List.of(key.partition()), key.sort().stream().toList());
  }

  private static List<KeySchemaElement> keySchema(
      List<KeyAttribute> partition, List<KeyAttribute> sort) {
    List<KeySchemaElement> elements = new ArrayList<>();
    partition.forEach(attribute -> elements.add(KeySchemaElement.hash(attribute.name())));
    sort.forEach(attribute -> elements.add(KeySchemaElement.range(attribute.name())));
    return elements;
  }

  private static ProvisionedThroughputDescription throughput(ProvisionedThroughput throughput) {
    return new ProvisionedThroughputDescription(
        throughput.readCapacityUnits(), throughput.writeCapacityUnits(), 0);
  }
}
