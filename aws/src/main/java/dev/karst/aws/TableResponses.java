package dev.karst.aws;

import dev.karst.operation.CreateTableResponse;
import dev.karst.operation.DeleteTableResponse;
import dev.karst.operation.DescribeLimitsResponse;
import dev.karst.operation.DescribeTableResponse;
import dev.karst.operation.DescribeTimeToLiveResponse;
import dev.karst.operation.ListTablesResponse;
import dev.karst.operation.ListTagsOfResourceResponse;
import dev.karst.operation.Tag;
import dev.karst.operation.TimeToLiveDescription;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.UpdateTableResponse;
import dev.karst.operation.UpdateTimeToLiveResponse;
import java.util.ArrayList;
import java.util.List;

/** Writes the answers about tables. */
final class TableResponses {
  private TableResponses() {}

  static software.amazon.awssdk.services.dynamodb.model.CreateTableResponse create(
      CreateTableResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.CreateTableResponse.builder())
        .tableDescription(ShownTables.table(response.tableDescription()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse update(
      UpdateTableResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse.builder())
        .tableDescription(ShownTables.table(response.tableDescription()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse delete(
      DeleteTableResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse.builder())
        .tableDescription(ShownTables.table(response.tableDescription()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse describe(
      DescribeTableResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse.builder())
        .table(ShownTables.table(response.table()))
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.ListTablesResponse list(
      ListTablesResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.ListTablesResponse.builder())
        .tableNames(response.tableNames())
        .lastEvaluatedTableName(response.lastEvaluatedTableName())
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse updateTimeToLive(
      UpdateTimeToLiveResponse response) {
    TimeToLiveSpecification specification = response.timeToLiveSpecification();
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse.builder())
        .timeToLiveSpecification(
            software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification.builder()
                .enabled(specification.enabled())
                .attributeName(specification.attributeName())
                .build())
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse
      describeTimeToLive(DescribeTimeToLiveResponse response) {
    TimeToLiveDescription description = response.timeToLiveDescription();
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse.builder())
        .timeToLiveDescription(
            software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription.builder()
                .timeToLiveStatus(description.timeToLiveStatus().name())
                .attributeName(description.attributeName())
                .build())
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse listTags(
      ListTagsOfResourceResponse response) {
    List<software.amazon.awssdk.services.dynamodb.model.Tag> tags =
        new ArrayList<>(response.tags().size());
    for (Tag tag : response.tags()) {
      tags.add(
          software.amazon.awssdk.services.dynamodb.model.Tag.builder()
              .key(tag.key())
              .value(tag.value())
              .build());
    }
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse.builder())
        .tags(tags)
        .nextToken(response.nextToken())
        .build();
  }

  static software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse limits(
      DescribeLimitsResponse response) {
    return RequestId.stamp(
            software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse.builder())
        .accountMaxReadCapacityUnits(response.accountMaxReadCapacityUnits())
        .accountMaxWriteCapacityUnits(response.accountMaxWriteCapacityUnits())
        .tableMaxReadCapacityUnits(response.tableMaxReadCapacityUnits())
        .tableMaxWriteCapacityUnits(response.tableMaxWriteCapacityUnits())
        .build();
  }
}
