package dev.karst.aws;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndexDescription;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughputDescription;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.TableDescription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what tables are like. */
final class ShownTables {
  private ShownTables() {}

  static software.amazon.awssdk.services.dynamodb.model.TableDescription table(
      TableDescription table) {
    software.amazon.awssdk.services.dynamodb.model.TableDescription.Builder shown =
        software.amazon.awssdk.services.dynamodb.model.TableDescription.builder()
            .attributeDefinitions(attributes(table.attributeDefinitions()))
            .tableName(table.tableName())
            .keySchema(key(table.keySchema()))
            .tableStatus(table.tableStatus().name())
            .creationDateTime(table.creationDateTime())
            .provisionedThroughput(throughput(table.provisionedThroughput()))
            .tableSizeBytes(table.tableSizeBytes())
            .itemCount(table.itemCount())
            .tableArn(table.tableArn())
            .tableId(table.tableId())
            .localSecondaryIndexes(locals(table.localSecondaryIndexes()))
            .globalSecondaryIndexes(globals(table.globalSecondaryIndexes()))
            .deletionProtectionEnabled(table.deletionProtectionEnabled())
            .streamSpecification(stream(table.streamSpecification()))
            .latestStreamLabel(table.latestStreamLabel())
            .latestStreamArn(table.latestStreamArn());
    if (table.billingModeSummary() != null) {
      shown.billingModeSummary(
          software.amazon.awssdk.services.dynamodb.model.BillingModeSummary.builder()
              .billingMode(table.billingModeSummary().billingMode().name())
              .build());
    }
    if (table.tableClassSummary() != null) {
      shown.tableClassSummary(
          software.amazon.awssdk.services.dynamodb.model.TableClassSummary.builder()
              .tableClass(table.tableClassSummary().tableClass().name())
              .build());
    }
    return shown.build();
  }

  private static List<software.amazon.awssdk.services.dynamodb.model.AttributeDefinition>
      attributes(List<AttributeDefinition> attributes) {
    List<software.amazon.awssdk.services.dynamodb.model.AttributeDefinition> shown =
        new ArrayList<>(attributes.size());
    for (AttributeDefinition attribute : attributes) {
      shown.add(
          software.amazon.awssdk.services.dynamodb.model.AttributeDefinition.builder()
              .attributeName(attribute.attributeName())
              .attributeType(name(attribute.attributeType()))
              .build());
    }
    return shown;
  }

  static List<software.amazon.awssdk.services.dynamodb.model.KeySchemaElement> key(
      List<KeySchemaElement> key) {
    List<software.amazon.awssdk.services.dynamodb.model.KeySchemaElement> shown =
        new ArrayList<>(key.size());
    for (KeySchemaElement element : key) {
      shown.add(
          software.amazon.awssdk.services.dynamodb.model.KeySchemaElement.builder()
              .attributeName(element.attributeName())
              .keyType(name(element.keyType()))
              .build());
    }
    return shown;
  }

  private static software.amazon.awssdk.services.dynamodb.model.@Nullable StreamSpecification
      stream(@Nullable StreamSpecification stream) {
    return stream == null
        ? null
        : software.amazon.awssdk.services.dynamodb.model.StreamSpecification.builder()
            .streamEnabled(stream.streamEnabled())
            .streamViewType(name(stream.streamViewType()))
            .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.Projection projection(
      Projection projection) {
    return software.amazon.awssdk.services.dynamodb.model.Projection.builder()
        .projectionType(name(projection.projectionType()))
        .nonKeyAttributes(projection.nonKeyAttributes())
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription
      throughput(ProvisionedThroughputDescription throughput) {
    return software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription.builder()
        .readCapacityUnits(throughput.readCapacityUnits())
        .writeCapacityUnits(throughput.writeCapacityUnits())
        .numberOfDecreasesToday(throughput.numberOfDecreasesToday())
        .build();
  }

  private static @Nullable
      List<software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription>
      locals(@Nullable List<LocalSecondaryIndexDescription> indexes) {
    if (indexes == null) {
      return null;
    }
    List<software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription> shown =
        new ArrayList<>(indexes.size());
    for (LocalSecondaryIndexDescription index : indexes) {
      shown.add(
          software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription.builder()
              .indexName(index.indexName())
              .keySchema(key(index.keySchema()))
              .projection(projection(index.projection()))
              .indexSizeBytes(index.indexSizeBytes())
              .itemCount(index.itemCount())
              .indexArn(index.indexArn())
              .build());
    }
    return shown;
  }

  private static @Nullable
      List<software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription>
      globals(@Nullable List<GlobalSecondaryIndexDescription> indexes) {
    if (indexes == null) {
      return null;
    }
    List<software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription> shown =
        new ArrayList<>(indexes.size());
    for (GlobalSecondaryIndexDescription index : indexes) {
      shown.add(
          software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription.builder()
              .indexName(index.indexName())
              .keySchema(key(index.keySchema()))
              .projection(projection(index.projection()))
              .indexStatus(index.indexStatus().name())
              .backfilling(index.backfilling())
              .provisionedThroughput(throughput(index.provisionedThroughput()))
              .indexSizeBytes(index.indexSizeBytes())
              .itemCount(index.itemCount())
              .indexArn(index.indexArn())
              .build());
    }
    return shown;
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
