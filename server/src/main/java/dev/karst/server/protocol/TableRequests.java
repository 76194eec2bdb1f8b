package dev.karst.server.protocol;

import static dev.karst.server.protocol.ExpressionShapes.TEXTS;
import static dev.karst.server.protocol.ListReader.list;
import static dev.karst.server.protocol.Scalars.bool;
import static dev.karst.server.protocol.Scalars.constant;
import static dev.karst.server.protocol.Scalars.integer;
import static dev.karst.server.protocol.Scalars.longInteger;
import static dev.karst.server.protocol.Scalars.text;
import static dev.karst.server.protocol.Structures.member;
import static dev.karst.server.protocol.Structures.structure;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.CreateGlobalSecondaryIndexAction;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DeleteGlobalSecondaryIndexAction;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.DescribeTimeToLiveRequest;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.ListTagsOfResourceRequest;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.Tag;
import dev.karst.operation.TagResourceRequest;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.UntagResourceRequest;
import dev.karst.operation.UpdateGlobalSecondaryIndexAction;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.operation.UpdateTimeToLiveRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableClass;
import java.util.List;

/** Readers of requests about tables. */
final class TableRequests {
  private static final ObjectReader<?, AttributeDefinition> ATTRIBUTE_DEFINITION =
      structure(
          "AttributeDefinition",
          member("AttributeName", text()),
          member("AttributeType", constant(KeyType.class)),
          AttributeDefinition::new);

  private static final ValueReader<List<KeySchemaElement>> KEY_SCHEMA =
      list(
          structure(
              "KeySchemaElement",
              member("AttributeName", text()),
              member("KeyType", constant(KeySchemaElement.KeyType.class)),
              KeySchemaElement::new));

  private static final ObjectReader<?, Projection> PROJECTION =
      structure(
          "Projection",
          member("ProjectionType", constant(ProjectionType.class)),
          member("NonKeyAttributes", TEXTS),
          Projection::new);

  private static final ObjectReader<?, ProvisionedThroughput> THROUGHPUT =
      structure(
          "ProvisionedThroughput",
          member("ReadCapacityUnits", longInteger()),
          member("WriteCapacityUnits", longInteger()),
          ProvisionedThroughput::new);

  private static final ObjectReader<?, LocalSecondaryIndex> LOCAL_INDEX =
      structure(
          "LocalSecondaryIndex",
          member("IndexName", text()),
          member("KeySchema", KEY_SCHEMA),
          member("Projection", PROJECTION),
          LocalSecondaryIndex::new);

  private static final ObjectReader<?, GlobalSecondaryIndex> GLOBAL_INDEX =
      structure(
              "GlobalSecondaryIndex",
              member("IndexName", text()),
              member("KeySchema", KEY_SCHEMA),
              member("Projection", PROJECTION),
              member("ProvisionedThroughput", THROUGHPUT),
              GlobalSecondaryIndex::new)
          .unsupported("OnDemandThroughput", "WarmThroughput");

  private static final ObjectReader<?, GlobalSecondaryIndexUpdate> INDEX_UPDATE =
      structure(
          "GlobalSecondaryIndexUpdate",
          member(
              "Update",
              structure(
                      "UpdateGlobalSecondaryIndexAction",
                      member("IndexName", text()),
                      member("ProvisionedThroughput", THROUGHPUT),
                      UpdateGlobalSecondaryIndexAction::new)
                  .unsupported("OnDemandThroughput", "WarmThroughput")),
          member(
              "Create",
              structure(
                      "CreateGlobalSecondaryIndexAction",
                      member("IndexName", text()),
                      member("KeySchema", KEY_SCHEMA),
                      member("Projection", PROJECTION),
                      member("ProvisionedThroughput", THROUGHPUT),
                      CreateGlobalSecondaryIndexAction::new)
                  .unsupported("OnDemandThroughput", "WarmThroughput")),
          member(
              "Delete",
              structure(
                  "DeleteGlobalSecondaryIndexAction",
                  member("IndexName", text()),
                  DeleteGlobalSecondaryIndexAction::new)),
          GlobalSecondaryIndexUpdate::new);

  private static final ValueReader<List<Tag>> TAGS =
      list(structure("Tag", member("Key", text()), member("Value", text()), Tag::new));

  private static final ObjectReader<?, StreamSpecification> STREAM =
      structure(
          "StreamSpecification",
          member("StreamEnabled", bool()),
          member("StreamViewType", constant(StreamViewType.class)),
          StreamSpecification::new);

  private static final ObjectReader<?, TimeToLiveSpecification> TIME_TO_LIVE =
      structure(
          "TimeToLiveSpecification",
          member("Enabled", bool()),
          member("AttributeName", text()),
          TimeToLiveSpecification::new);

  static final ObjectReader<?, CreateTableRequest> CREATE =
      ObjectReader.of("CreateTableInput", CreateTableRequest::builder)
          .field("TableName", text(), CreateTableRequest.Builder::tableName)
          .field(
              "AttributeDefinitions",
              list(ATTRIBUTE_DEFINITION),
              CreateTableRequest.Builder::attributeDefinitions)
          .field("KeySchema", KEY_SCHEMA, CreateTableRequest.Builder::keySchema)
          .field(
              "LocalSecondaryIndexes",
              list(LOCAL_INDEX),
              CreateTableRequest.Builder::localSecondaryIndexes)
          .field(
              "GlobalSecondaryIndexes",
              list(GLOBAL_INDEX),
              CreateTableRequest.Builder::globalSecondaryIndexes)
          .field(
              "BillingMode", constant(BillingMode.class), CreateTableRequest.Builder::billingMode)
          .field(
              "ProvisionedThroughput",
              THROUGHPUT,
              CreateTableRequest.Builder::provisionedThroughput)
          .field("TableClass", constant(TableClass.class), CreateTableRequest.Builder::tableClass)
          .field(
              "DeletionProtectionEnabled",
              bool(),
              CreateTableRequest.Builder::deletionProtectionEnabled)
          .field("Tags", TAGS, CreateTableRequest.Builder::tags)
          .field("StreamSpecification", STREAM, CreateTableRequest.Builder::streamSpecification)
          .build(CreateTableRequest.Builder::build)
          .unsupportedUnless("SSESpecification", "Enabled")
          .unsupported(
              "WarmThroughput",
              "ResourcePolicy",
              "OnDemandThroughput",
              "GlobalTableSourceArn",
              "GlobalTableSettingsReplicationMode",
              "VectorIndexes");

  static final ObjectReader<?, UpdateTableRequest> UPDATE =
      ObjectReader.of("UpdateTableInput", UpdateTableRequest::builder)
          .field("TableName", text(), UpdateTableRequest.Builder::tableName)
          .field(
              "AttributeDefinitions",
              list(ATTRIBUTE_DEFINITION),
              UpdateTableRequest.Builder::attributeDefinitions)
          .field(
              "BillingMode", constant(BillingMode.class), UpdateTableRequest.Builder::billingMode)
          .field(
              "ProvisionedThroughput",
              THROUGHPUT,
              UpdateTableRequest.Builder::provisionedThroughput)
          .field(
              "GlobalSecondaryIndexUpdates",
              list(INDEX_UPDATE),
              UpdateTableRequest.Builder::globalSecondaryIndexUpdates)
          .field("TableClass", constant(TableClass.class), UpdateTableRequest.Builder::tableClass)
          .field(
              "DeletionProtectionEnabled",
              bool(),
              UpdateTableRequest.Builder::deletionProtectionEnabled)
          .field("StreamSpecification", STREAM, UpdateTableRequest.Builder::streamSpecification)
          .build(UpdateTableRequest.Builder::build)
          .unsupported(
              "SSESpecification",
              "ReplicaUpdates",
              "MultiRegionConsistency",
              "GlobalTableWitnessUpdates",
              "OnDemandThroughput",
              "WarmThroughput",
              "GlobalTableSettingsReplicationMode",
              "VectorIndexUpdates");

  static final ObjectReader<?, DescribeTableRequest> DESCRIBE =
      structure("DescribeTableInput", member("TableName", text()), DescribeTableRequest::new);

  static final ObjectReader<?, DeleteTableRequest> DELETE =
      structure("DeleteTableInput", member("TableName", text()), DeleteTableRequest::new);

  static final ObjectReader<?, ListTablesRequest> LIST =
      structure(
          "ListTablesInput",
          member("ExclusiveStartTableName", text()),
          member("Limit", integer()),
          ListTablesRequest::new);

  static final ObjectReader<?, UpdateTimeToLiveRequest> UPDATE_TIME_TO_LIVE =
      structure(
          "UpdateTimeToLiveInput",
          member("TableName", text()),
          member("TimeToLiveSpecification", TIME_TO_LIVE),
          UpdateTimeToLiveRequest::new);

  static final ObjectReader<?, DescribeTimeToLiveRequest> DESCRIBE_TIME_TO_LIVE =
      structure(
          "DescribeTimeToLiveInput", member("TableName", text()), DescribeTimeToLiveRequest::new);

  static final ObjectReader<?, TagResourceRequest> TAG =
      structure(
          "TagResourceInput",
          member("ResourceArn", text()),
          member("Tags", TAGS),
          TagResourceRequest::new);

  static final ObjectReader<?, UntagResourceRequest> UNTAG =
      structure(
          "UntagResourceInput",
          member("ResourceArn", text()),
          member("TagKeys", TEXTS),
          UntagResourceRequest::new);

  static final ObjectReader<?, ListTagsOfResourceRequest> LIST_TAGS =
      structure(
          "ListTagsOfResourceInput",
          member("ResourceArn", text()),
          member("NextToken", text()),
          ListTagsOfResourceRequest::new);

  /** Nothing can be said about the limits one asks for. */
  static final ObjectReader<?, Object> DESCRIBE_LIMITS =
      ObjectReader.of("DescribeLimitsInput", Object::new).build(nothing -> nothing);

  private TableRequests() {}
}
