package dev.karst.aws.testing;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.CreateGlobalSecondaryIndexAction;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.Tag;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.UpdateTableRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests about tables, as the SDK has them. */
final class SdkTableRequests {
  private SdkTableRequests() {}

  static software.amazon.awssdk.services.dynamodb.model.CreateTableRequest create(
      CreateTableRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.CreateTableRequest.builder()
        .tableName(core.tableName())
        .attributeDefinitions(
            SdkValues.listed(core.attributeDefinitions(), SdkTableRequests::attribute))
        .keySchema(key(core.keySchema()))
        .localSecondaryIndexes(
            SdkValues.listed(core.localSecondaryIndexes(), SdkTableRequests::local))
        .globalSecondaryIndexes(
            SdkValues.listed(core.globalSecondaryIndexes(), SdkTableRequests::global))
        .billingMode(SdkValues.name(core.billingMode()))
        .provisionedThroughput(throughput(core.provisionedThroughput()))
        .tableClass(SdkValues.name(core.tableClass()))
        .deletionProtectionEnabled(core.deletionProtectionEnabled())
        .tags(SdkValues.listed(core.tags(), SdkTableRequests::tag))
        .streamSpecification(stream(core.streamSpecification()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest update(
      UpdateTableRequest core) {
    return software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest.builder()
        .tableName(core.tableName())
        .attributeDefinitions(
            SdkValues.listed(core.attributeDefinitions(), SdkTableRequests::attribute))
        .billingMode(SdkValues.name(core.billingMode()))
        .provisionedThroughput(throughput(core.provisionedThroughput()))
        .globalSecondaryIndexUpdates(
            SdkValues.listed(core.globalSecondaryIndexUpdates(), SdkTableRequests::update))
        .tableClass(SdkValues.name(core.tableClass()))
        .deletionProtectionEnabled(core.deletionProtectionEnabled())
        .streamSpecification(stream(core.streamSpecification()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.Tag tag(Tag core) {
    return software.amazon.awssdk.services.dynamodb.model.Tag.builder()
        .key(core.key())
        .value(core.value())
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.@Nullable StreamSpecification
      stream(@Nullable StreamSpecification core) {
    return core == null
        ? null
        : software.amazon.awssdk.services.dynamodb.model.StreamSpecification.builder()
            .streamEnabled(core.streamEnabled())
            .streamViewType(SdkValues.name(core.streamViewType()))
            .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.@Nullable TimeToLiveSpecification
      timeToLive(@Nullable TimeToLiveSpecification core) {
    return core == null
        ? null
        : software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification.builder()
            .enabled(core.enabled())
            .attributeName(core.attributeName())
            .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeDefinition attribute(
      AttributeDefinition core) {
    return software.amazon.awssdk.services.dynamodb.model.AttributeDefinition.builder()
        .attributeName(core.attributeName())
        .attributeType(SdkValues.name(core.attributeType()))
        .build();
  }

  private static @Nullable List<software.amazon.awssdk.services.dynamodb.model.KeySchemaElement>
      key(@Nullable List<KeySchemaElement> core) {
    return SdkValues.listed(
        core,
        element ->
            software.amazon.awssdk.services.dynamodb.model.KeySchemaElement.builder()
                .attributeName(element.attributeName())
                .keyType(SdkValues.name(element.keyType()))
                .build());
  }

  private static software.amazon.awssdk.services.dynamodb.model.@Nullable Projection projection(
      @Nullable Projection core) {
    return core == null
        ? null
        : software.amazon.awssdk.services.dynamodb.model.Projection.builder()
            .projectionType(SdkValues.name(core.projectionType()))
            .nonKeyAttributes(core.nonKeyAttributes())
            .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.@Nullable ProvisionedThroughput
      throughput(@Nullable ProvisionedThroughput core) {
    return core == null
        ? null
        : software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput.builder()
            .readCapacityUnits(core.readCapacityUnits())
            .writeCapacityUnits(core.writeCapacityUnits())
            .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex local(
      LocalSecondaryIndex core) {
    return software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex.builder()
        .indexName(core.indexName())
        .keySchema(key(core.keySchema()))
        .projection(projection(core.projection()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex global(
      GlobalSecondaryIndex core) {
    return software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex.builder()
        .indexName(core.indexName())
        .keySchema(key(core.keySchema()))
        .projection(projection(core.projection()))
        .provisionedThroughput(throughput(core.provisionedThroughput()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate update(
      GlobalSecondaryIndexUpdate core) {
    software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate.Builder update =
        software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate.builder();
    if (core.create() != null) {
      CreateGlobalSecondaryIndexAction create = core.create();
      update.create(
          action ->
              action
                  .indexName(create.indexName())
                  .keySchema(key(create.keySchema()))
                  .projection(projection(create.projection()))
                  .provisionedThroughput(throughput(create.provisionedThroughput())));
    }
    if (core.update() != null) {
      update.update(
          action ->
              action
                  .indexName(core.update().indexName())
                  .provisionedThroughput(throughput(core.update().provisionedThroughput())));
    }
    if (core.delete() != null) {
      update.delete(action -> action.indexName(core.delete().indexName()));
    }
    return update.build();
  }
}
