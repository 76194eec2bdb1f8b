package dev.karst.server.protocol;

import static dev.karst.server.protocol.Writers.BOOL;
import static dev.karst.server.protocol.Writers.CONSTANT;
import static dev.karst.server.protocol.Writers.LONG;
import static dev.karst.server.protocol.Writers.TEXT;
import static dev.karst.server.protocol.Writers.TIME;
import static dev.karst.server.protocol.Writers.listOf;

import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.BillingModeSummary;
import dev.karst.operation.CreateTableResponse;
import dev.karst.operation.DeleteTableResponse;
import dev.karst.operation.DescribeLimitsResponse;
import dev.karst.operation.DescribeTableResponse;
import dev.karst.operation.DescribeTimeToLiveResponse;
import dev.karst.operation.GlobalSecondaryIndexDescription;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.ListTablesResponse;
import dev.karst.operation.ListTagsOfResourceResponse;
import dev.karst.operation.LocalSecondaryIndexDescription;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughputDescription;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.TableClassSummary;
import dev.karst.operation.TableDescription;
import dev.karst.operation.Tag;
import dev.karst.operation.TimeToLiveDescription;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.UpdateTableResponse;
import dev.karst.operation.UpdateTimeToLiveResponse;

/** Writers of the answers to requests about tables. */
final class TableAnswers {
  private static final ObjectWriter<AttributeDefinition> ATTRIBUTE_DEFINITION =
      ObjectWriter.of(AttributeDefinition.class)
          .field("AttributeName", TEXT, AttributeDefinition::attributeName)
          .field("AttributeType", CONSTANT, AttributeDefinition::attributeType);

  static final ObjectWriter<KeySchemaElement> KEY_SCHEMA_ELEMENT =
      ObjectWriter.of(KeySchemaElement.class)
          .field("AttributeName", TEXT, KeySchemaElement::attributeName)
          .field("KeyType", CONSTANT, KeySchemaElement::keyType);

  private static final ObjectWriter<Projection> PROJECTION =
      ObjectWriter.of(Projection.class)
          .field("ProjectionType", CONSTANT, Projection::projectionType)
          .field("NonKeyAttributes", listOf(TEXT), Projection::nonKeyAttributes);

  private static final ObjectWriter<ProvisionedThroughputDescription> THROUGHPUT =
      ObjectWriter.of(ProvisionedThroughputDescription.class)
          .field("ReadCapacityUnits", LONG, ProvisionedThroughputDescription::readCapacityUnits)
          .field("WriteCapacityUnits", LONG, ProvisionedThroughputDescription::writeCapacityUnits)
          .field(
              "NumberOfDecreasesToday",
              LONG,
              ProvisionedThroughputDescription::numberOfDecreasesToday);

  private static final ObjectWriter<LocalSecondaryIndexDescription> LOCAL_INDEX =
      ObjectWriter.of(LocalSecondaryIndexDescription.class)
          .field("IndexName", TEXT, LocalSecondaryIndexDescription::indexName)
          .field("KeySchema", listOf(KEY_SCHEMA_ELEMENT), LocalSecondaryIndexDescription::keySchema)
          .field("Projection", PROJECTION, LocalSecondaryIndexDescription::projection)
          .field("IndexSizeBytes", LONG, LocalSecondaryIndexDescription::indexSizeBytes)
          .field("ItemCount", LONG, LocalSecondaryIndexDescription::itemCount)
          .field("IndexArn", TEXT, LocalSecondaryIndexDescription::indexArn);

  private static final ObjectWriter<GlobalSecondaryIndexDescription> GLOBAL_INDEX =
      ObjectWriter.of(GlobalSecondaryIndexDescription.class)
          .field("IndexName", TEXT, GlobalSecondaryIndexDescription::indexName)
          .field(
              "KeySchema", listOf(KEY_SCHEMA_ELEMENT), GlobalSecondaryIndexDescription::keySchema)
          .field("Projection", PROJECTION, GlobalSecondaryIndexDescription::projection)
          .field("IndexStatus", CONSTANT, GlobalSecondaryIndexDescription::indexStatus)
          .field("Backfilling", BOOL, GlobalSecondaryIndexDescription::backfilling)
          .field(
              "ProvisionedThroughput",
              THROUGHPUT,
              GlobalSecondaryIndexDescription::provisionedThroughput)
          .field("IndexSizeBytes", LONG, GlobalSecondaryIndexDescription::indexSizeBytes)
          .field("ItemCount", LONG, GlobalSecondaryIndexDescription::itemCount)
          .field("IndexArn", TEXT, GlobalSecondaryIndexDescription::indexArn);

  private static final ObjectWriter<BillingModeSummary> BILLING_MODE =
      ObjectWriter.of(BillingModeSummary.class)
          .field("BillingMode", CONSTANT, BillingModeSummary::billingMode);

  private static final ObjectWriter<TableClassSummary> TABLE_CLASS =
      ObjectWriter.of(TableClassSummary.class)
          .field("TableClass", CONSTANT, TableClassSummary::tableClass);

  private static final ObjectWriter<StreamSpecification> STREAM =
      ObjectWriter.of(StreamSpecification.class)
          .field("StreamEnabled", BOOL, StreamSpecification::streamEnabled)
          .field("StreamViewType", CONSTANT, StreamSpecification::streamViewType);

  private static final ObjectWriter<TableDescription> TABLE =
      ObjectWriter.of(TableDescription.class)
          .field(
              "AttributeDefinitions",
              listOf(ATTRIBUTE_DEFINITION),
              TableDescription::attributeDefinitions)
          .field("TableName", TEXT, TableDescription::tableName)
          .field("KeySchema", listOf(KEY_SCHEMA_ELEMENT), TableDescription::keySchema)
          .field("TableStatus", CONSTANT, TableDescription::tableStatus)
          .field("CreationDateTime", TIME, TableDescription::creationDateTime)
          .field("ProvisionedThroughput", THROUGHPUT, TableDescription::provisionedThroughput)
          .field("TableSizeBytes", LONG, TableDescription::tableSizeBytes)
          .field("ItemCount", LONG, TableDescription::itemCount)
          .field("TableArn", TEXT, TableDescription::tableArn)
          .field("TableId", TEXT, TableDescription::tableId)
          .field("BillingModeSummary", BILLING_MODE, TableDescription::billingModeSummary)
          .field(
              "LocalSecondaryIndexes", listOf(LOCAL_INDEX), TableDescription::localSecondaryIndexes)
          .field(
              "GlobalSecondaryIndexes",
              listOf(GLOBAL_INDEX),
              TableDescription::globalSecondaryIndexes)
          .field("TableClassSummary", TABLE_CLASS, TableDescription::tableClassSummary)
          .field("DeletionProtectionEnabled", BOOL, TableDescription::deletionProtectionEnabled)
          .field("StreamSpecification", STREAM, TableDescription::streamSpecification)
          .field("LatestStreamLabel", TEXT, TableDescription::latestStreamLabel)
          .field("LatestStreamArn", TEXT, TableDescription::latestStreamArn);

  private static final ObjectWriter<TimeToLiveSpecification> TIME_TO_LIVE =
      ObjectWriter.of(TimeToLiveSpecification.class)
          .field("Enabled", BOOL, TimeToLiveSpecification::enabled)
          .field("AttributeName", TEXT, TimeToLiveSpecification::attributeName);

  private static final ObjectWriter<TimeToLiveDescription> TIME_TO_LIVE_DESCRIPTION =
      ObjectWriter.of(TimeToLiveDescription.class)
          .field("TimeToLiveStatus", CONSTANT, TimeToLiveDescription::timeToLiveStatus)
          .field("AttributeName", TEXT, TimeToLiveDescription::attributeName);

  private static final ObjectWriter<Tag> TAG =
      ObjectWriter.of(Tag.class).field("Key", TEXT, Tag::key).field("Value", TEXT, Tag::value);

  static final ObjectWriter<CreateTableResponse> CREATED =
      ObjectWriter.of(CreateTableResponse.class)
          .field("TableDescription", TABLE, CreateTableResponse::tableDescription);

  static final ObjectWriter<UpdateTableResponse> UPDATED =
      ObjectWriter.of(UpdateTableResponse.class)
          .field("TableDescription", TABLE, UpdateTableResponse::tableDescription);

  static final ObjectWriter<DeleteTableResponse> DELETED =
      ObjectWriter.of(DeleteTableResponse.class)
          .field("TableDescription", TABLE, DeleteTableResponse::tableDescription);

  static final ObjectWriter<DescribeTableResponse> DESCRIBED =
      ObjectWriter.of(DescribeTableResponse.class)
          .field("Table", TABLE, DescribeTableResponse::table);

  static final ObjectWriter<ListTablesResponse> LISTED =
      ObjectWriter.of(ListTablesResponse.class)
          .field("TableNames", listOf(TEXT), ListTablesResponse::tableNames)
          .field("LastEvaluatedTableName", TEXT, ListTablesResponse::lastEvaluatedTableName);

  static final ObjectWriter<UpdateTimeToLiveResponse> TIME_TO_LIVE_UPDATED =
      ObjectWriter.of(UpdateTimeToLiveResponse.class)
          .field(
              "TimeToLiveSpecification",
              TIME_TO_LIVE,
              UpdateTimeToLiveResponse::timeToLiveSpecification);

  static final ObjectWriter<DescribeTimeToLiveResponse> TIME_TO_LIVE_DESCRIBED =
      ObjectWriter.of(DescribeTimeToLiveResponse.class)
          .field(
              "TimeToLiveDescription",
              TIME_TO_LIVE_DESCRIPTION,
              DescribeTimeToLiveResponse::timeToLiveDescription);

  static final ObjectWriter<ListTagsOfResourceResponse> TAGS =
      ObjectWriter.of(ListTagsOfResourceResponse.class)
          .field("Tags", listOf(TAG), ListTagsOfResourceResponse::tags)
          .field("NextToken", TEXT, ListTagsOfResourceResponse::nextToken);

  static final ObjectWriter<DescribeLimitsResponse> LIMITS =
      ObjectWriter.of(DescribeLimitsResponse.class)
          .field(
              "AccountMaxReadCapacityUnits",
              LONG,
              DescribeLimitsResponse::accountMaxReadCapacityUnits)
          .field(
              "AccountMaxWriteCapacityUnits",
              LONG,
              DescribeLimitsResponse::accountMaxWriteCapacityUnits)
          .field(
              "TableMaxReadCapacityUnits", LONG, DescribeLimitsResponse::tableMaxReadCapacityUnits)
          .field(
              "TableMaxWriteCapacityUnits",
              LONG,
              DescribeLimitsResponse::tableMaxWriteCapacityUnits);

  private TableAnswers() {}
}
