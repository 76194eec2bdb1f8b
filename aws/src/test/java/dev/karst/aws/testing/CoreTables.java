package dev.karst.aws.testing;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.BillingModeSummary;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndexDescription;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughputDescription;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.TableClassSummary;
import dev.karst.operation.TableDescription;
import dev.karst.operation.TableStatus;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexStatus;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableClass;
import java.util.List;

/** What tables are like, as core has it. */
final class CoreTables {
  private CoreTables() {}

  static TableDescription table(
      software.amazon.awssdk.services.dynamodb.model.TableDescription sdk) {
    return new TableDescription(
        sdk.attributeDefinitions().stream()
            .map(
                attribute ->
                    new AttributeDefinition(
                        attribute.attributeName(),
                        KeyType.valueOf(attribute.attributeTypeAsString())))
            .toList(),
        sdk.tableName(),
        key(sdk.keySchema()),
        TableStatus.valueOf(sdk.tableStatusAsString()),
        sdk.creationDateTime(),
        throughput(sdk.provisionedThroughput()),
        sdk.tableSizeBytes(),
        sdk.itemCount(),
        sdk.tableArn(),
        sdk.tableId(),
        sdk.billingModeSummary() == null
            ? null
            : new BillingModeSummary(
                BillingMode.valueOf(sdk.billingModeSummary().billingModeAsString())),
        sdk.hasLocalSecondaryIndexes()
            ? SdkValues.listed(sdk.localSecondaryIndexes(), CoreTables::local)
            : null,
        sdk.hasGlobalSecondaryIndexes()
            ? SdkValues.listed(sdk.globalSecondaryIndexes(), CoreTables::global)
            : null,
        sdk.tableClassSummary() == null
            ? null
            : new TableClassSummary(
                TableClass.valueOf(sdk.tableClassSummary().tableClassAsString())),
        sdk.deletionProtectionEnabled(),
        sdk.streamSpecification() == null
            ? null
            : new StreamSpecification(
                sdk.streamSpecification().streamEnabled(),
                SdkValues.constant(
                    sdk.streamSpecification().streamViewTypeAsString(), StreamViewType.class)),
        sdk.latestStreamLabel(),
        sdk.latestStreamArn());
  }

  static List<KeySchemaElement> key(
      List<software.amazon.awssdk.services.dynamodb.model.KeySchemaElement> sdk) {
    return sdk.stream()
        .map(
            element ->
                new KeySchemaElement(
                    element.attributeName(),
                    KeySchemaElement.KeyType.valueOf(element.keyTypeAsString())))
        .toList();
  }

  private static Projection projection(
      software.amazon.awssdk.services.dynamodb.model.Projection sdk) {
    return new Projection(
        ProjectionType.valueOf(sdk.projectionTypeAsString()),
        sdk.hasNonKeyAttributes() ? sdk.nonKeyAttributes() : null);
  }

  private static ProvisionedThroughputDescription throughput(
      software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription sdk) {
    return new ProvisionedThroughputDescription(
        sdk.readCapacityUnits(), sdk.writeCapacityUnits(), sdk.numberOfDecreasesToday());
  }

  private static LocalSecondaryIndexDescription local(
      software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription sdk) {
    return new LocalSecondaryIndexDescription(
        sdk.indexName(),
        key(sdk.keySchema()),
        projection(sdk.projection()),
        sdk.indexSizeBytes(),
        sdk.itemCount(),
        sdk.indexArn());
  }

  private static GlobalSecondaryIndexDescription global(
      software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription sdk) {
    return new GlobalSecondaryIndexDescription(
        sdk.indexName(),
        key(sdk.keySchema()),
        projection(sdk.projection()),
        IndexStatus.valueOf(sdk.indexStatusAsString()),
        sdk.backfilling(),
        throughput(sdk.provisionedThroughput()),
        sdk.indexSizeBytes(),
        sdk.itemCount(),
        sdk.indexArn());
  }
}
