package dev.karst.aws;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * Finds the members of requests that ask for what the database has nothing for.
 *
 * <p>These are all but those that are read. They are found among the members that the SDK has when
 * the program runs: an older one has fewer than that of the build, and what a newer one adds must
 * not be ignored.
 */
final class UnsupportedMembers {
  private static final Set<String> READ =
      Set.of(
          "TableName",
          "AttributeDefinitions",
          "KeySchema",
          "LocalSecondaryIndexes",
          "GlobalSecondaryIndexes",
          "GlobalSecondaryIndexUpdates",
          "BillingMode",
          "ProvisionedThroughput",
          "TableClass",
          "DeletionProtectionEnabled",
          "Tags",
          "StreamSpecification",
          "IndexName",
          "Projection");

  private final FaultNotes faults;

  UnsupportedMembers(FaultNotes faults) {
    this.faults = faults;
  }

  /** To say that a new table shall have no encryption of its own asks for nothing. */
  void note(CreateTableRequest given) {
    for (SdkField<?> field : given.sdkFields()) {
      Object value = field.getValueOrDefault(given);
      if (!isNoEncryption(value)) {
        note(field, value);
      }
    }
    for (GlobalSecondaryIndex index : given.globalSecondaryIndexes()) {
      noteAll(index);
    }
  }

  void note(UpdateTableRequest given) {
    noteAll(given);
    for (GlobalSecondaryIndexUpdate update : given.globalSecondaryIndexUpdates()) {
      if (update != null) {
        noteAll(update.create());
        noteAll(update.update());
      }
    }
  }

  private static boolean isNoEncryption(@Nullable Object value) {
    return value instanceof SSESpecification encryption
        && Boolean.FALSE.equals(encryption.enabled());
  }

  private void noteAll(@Nullable SdkPojo given) {
    if (given != null) {
      given.sdkFields().forEach(field -> note(field, field.getValueOrDefault(given)));
    }
  }

  private void note(SdkField<?> field, @Nullable Object value) {
    if (value != null
        && !(value instanceof SdkAutoConstructList<?>)
        && !READ.contains(field.memberName())) {
      faults.unsupported(field.memberName());
    }
  }
}
