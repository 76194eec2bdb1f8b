package dev.karst.aws;

import dev.karst.operation.CreateGlobalSecondaryIndexAction;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DeleteGlobalSecondaryIndexAction;
import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.DescribeTimeToLiveRequest;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.ListTagsOfResourceRequest;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.Tag;
import dev.karst.operation.TagResourceRequest;
import dev.karst.operation.TimeToLiveSpecification;
import dev.karst.operation.UntagResourceRequest;
import dev.karst.operation.UpdateGlobalSecondaryIndexAction;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.operation.UpdateTimeToLiveRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.TableClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the requests about tables. */
final class TableRequests {
  private TableRequests() {}

  static CreateTableRequest create(
      software.amazon.awssdk.services.dynamodb.model.CreateTableRequest given, FaultNotes faults) {
    new UnsupportedMembers(faults).note(given);
    return CreateTableRequest.builder()
        .tableName(given.tableName())
        .attributeDefinitions(
            GivenSchemas.attributes(
                given.hasAttributeDefinitions(), given.attributeDefinitions(), faults))
        .keySchema(GivenSchemas.key(given.hasKeySchema(), given.keySchema(), "keySchema", faults))
        .localSecondaryIndexes(
            given.hasLocalSecondaryIndexes() ? locals(given.localSecondaryIndexes(), faults) : null)
        .globalSecondaryIndexes(
            given.hasGlobalSecondaryIndexes()
                ? globals(given.globalSecondaryIndexes(), faults)
                : null)
        .billingMode(faults.constant("billingMode", given.billingModeAsString(), BillingMode.class))
        .provisionedThroughput(GivenSchemas.throughput(given.provisionedThroughput()))
        .tableClass(faults.constant("tableClass", given.tableClassAsString(), TableClass.class))
        .deletionProtectionEnabled(given.deletionProtectionEnabled())
        .tags(tags(given.hasTags(), given.tags(), faults))
        .streamSpecification(GivenSchemas.stream(given.streamSpecification(), faults))
        .build();
  }

  static UpdateTableRequest update(
      software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest given, FaultNotes faults) {
    new UnsupportedMembers(faults).note(given);
    return UpdateTableRequest.builder()
        .tableName(given.tableName())
        .attributeDefinitions(
            GivenSchemas.attributes(
                given.hasAttributeDefinitions(), given.attributeDefinitions(), faults))
        .billingMode(faults.constant("billingMode", given.billingModeAsString(), BillingMode.class))
        .provisionedThroughput(GivenSchemas.throughput(given.provisionedThroughput()))
        .globalSecondaryIndexUpdates(
            given.hasGlobalSecondaryIndexUpdates()
                ? updates(given.globalSecondaryIndexUpdates(), faults)
                : null)
        .tableClass(faults.constant("tableClass", given.tableClassAsString(), TableClass.class))
        .deletionProtectionEnabled(given.deletionProtectionEnabled())
        .streamSpecification(GivenSchemas.stream(given.streamSpecification(), faults))
        .build();
  }

  static DescribeTableRequest describe(
      software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest given,
      FaultNotes faults) {
    return new DescribeTableRequest(given.tableName());
  }

  static DeleteTableRequest delete(
      software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest given, FaultNotes faults) {
    return new DeleteTableRequest(given.tableName());
  }

  static ListTablesRequest list(
      software.amazon.awssdk.services.dynamodb.model.ListTablesRequest given, FaultNotes faults) {
    return new ListTablesRequest(given.exclusiveStartTableName(), given.limit());
  }

  static UpdateTimeToLiveRequest updateTimeToLive(
      software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest given,
      FaultNotes faults) {
    software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification specification =
        given.timeToLiveSpecification();
    return new UpdateTimeToLiveRequest(
        given.tableName(),
        specification == null
            ? null
            : new TimeToLiveSpecification(specification.enabled(), specification.attributeName()));
  }

  static DescribeTimeToLiveRequest describeTimeToLive(
      software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest given,
      FaultNotes faults) {
    return new DescribeTimeToLiveRequest(given.tableName());
  }

  static TagResourceRequest tag(
      software.amazon.awssdk.services.dynamodb.model.TagResourceRequest given, FaultNotes faults) {
    return new TagResourceRequest(given.resourceArn(), tags(given.hasTags(), given.tags(), faults));
  }

  static UntagResourceRequest untag(
      software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest given,
      FaultNotes faults) {
    return new UntagResourceRequest(
        given.resourceArn(), faults.names(given.hasTagKeys(), given.tagKeys(), "tagKeys"));
  }

  static ListTagsOfResourceRequest listTags(
      software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest given,
      FaultNotes faults) {
    return new ListTagsOfResourceRequest(given.resourceArn(), given.nextToken());
  }

  private static @Nullable List<Tag> tags(
      boolean given,
      List<software.amazon.awssdk.services.dynamodb.model.Tag> tags,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    List<Tag> read = new ArrayList<>(tags.size());
    for (int i = 0; i < tags.size(); i++) {
      software.amazon.awssdk.services.dynamodb.model.Tag tag = tags.get(i);
      if (tag == null) {
        faults.missing("tags", i);
        continue;
      }
      read.add(new Tag(tag.key(), tag.value()));
    }
    return read;
  }

  private static List<LocalSecondaryIndex> locals(
      List<software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex> given,
      FaultNotes faults) {
    String path = "localSecondaryIndexes";
    List<LocalSecondaryIndex> indexes = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex index = given.get(i);
      if (index == null) {
        faults.missing(path, i);
        continue;
      }
      String place = path + "." + (i + 1) + ".member.";
      indexes.add(
          new LocalSecondaryIndex(
              index.indexName(),
              GivenSchemas.key(
                  index.hasKeySchema(), index.keySchema(), place + "keySchema", faults),
              GivenSchemas.projection(index.projection(), place + "projection", faults)));
    }
    return indexes;
  }

  private static List<GlobalSecondaryIndex> globals(
      List<software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex> given,
      FaultNotes faults) {
    String path = "globalSecondaryIndexes";
    List<GlobalSecondaryIndex> indexes = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex index = given.get(i);
      if (index == null) {
        faults.missing(path, i);
        continue;
      }
      String place = path + "." + (i + 1) + ".member.";
      indexes.add(
          new GlobalSecondaryIndex(
              index.indexName(),
              GivenSchemas.key(
                  index.hasKeySchema(), index.keySchema(), place + "keySchema", faults),
              GivenSchemas.projection(index.projection(), place + "projection", faults),
              GivenSchemas.throughput(index.provisionedThroughput())));
    }
    return indexes;
  }

  private static List<GlobalSecondaryIndexUpdate> updates(
      List<software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate> given,
      FaultNotes faults) {
    String path = "globalSecondaryIndexUpdates";
    List<GlobalSecondaryIndexUpdate> updates = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate update =
          given.get(i);
      if (update == null) {
        faults.missing(path, i);
        continue;
      }
      String place = path + "." + (i + 1) + ".member.";
      updates.add(
          new GlobalSecondaryIndexUpdate(
              update.update() == null
                  ? null
                  : new UpdateGlobalSecondaryIndexAction(
                      update.update().indexName(),
                      GivenSchemas.throughput(update.update().provisionedThroughput())),
              update.create() == null ? null : create(update.create(), place + "create.", faults),
              update.delete() == null
                  ? null
                  : new DeleteGlobalSecondaryIndexAction(update.delete().indexName())));
    }
    return updates;
  }

  private static CreateGlobalSecondaryIndexAction create(
      software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction given,
      String place,
      FaultNotes faults) {
    return new CreateGlobalSecondaryIndexAction(
        given.indexName(),
        GivenSchemas.key(given.hasKeySchema(), given.keySchema(), place + "keySchema", faults),
        GivenSchemas.projection(given.projection(), place + "projection", faults),
        GivenSchemas.throughput(given.provisionedThroughput()));
  }
}
