package dev.karst.aws;

import dev.karst.error.ValidationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * The parts of requests that the database has nothing for. Whoever asks for one is told so, and
 * nothing is done: a table that looks encrypted or streamed and is not would be worse.
 */
final class UnsupportedMembers {
  private UnsupportedMembers() {}

  /**
   * @throws ValidationException for the first that is asked for; to say that a new table shall have
   *     no stream, or no encryption of its own, asks for nothing
   */
  static void check(CreateTableRequest given) {
    boolean stream =
        given.streamSpecification() != null
            && !Boolean.FALSE.equals(given.streamSpecification().streamEnabled());
    boolean encryption =
        given.sseSpecification() != null
            && !Boolean.FALSE.equals(given.sseSpecification().enabled());
    refuse("StreamSpecification", stream);
    refuse("SSESpecification", encryption);
    refuse("WarmThroughput", given.warmThroughput());
    refuse("ResourcePolicy", given.resourcePolicy());
    refuse("OnDemandThroughput", given.onDemandThroughput());
    refuse("GlobalTableSourceArn", given.globalTableSourceArn());
    refuse(
        "GlobalTableSettingsReplicationMode", given.globalTableSettingsReplicationModeAsString());
    refuse("VectorIndexes", given.hasVectorIndexes());
    checkIndexes(given.globalSecondaryIndexes());
  }

  /**
   * @throws ValidationException for the first that is asked for
   */
  static void check(UpdateTableRequest given) {
    refuse("StreamSpecification", given.streamSpecification());
    refuse("SSESpecification", given.sseSpecification());
    refuse("ReplicaUpdates", given.hasReplicaUpdates());
    refuse("MultiRegionConsistency", given.multiRegionConsistencyAsString());
    refuse("GlobalTableWitnessUpdates", given.hasGlobalTableWitnessUpdates());
    refuse("OnDemandThroughput", given.onDemandThroughput());
    refuse("WarmThroughput", given.warmThroughput());
    refuse(
        "GlobalTableSettingsReplicationMode", given.globalTableSettingsReplicationModeAsString());
    refuse("VectorIndexUpdates", given.hasVectorIndexUpdates());
    checkUpdates(given.globalSecondaryIndexUpdates());
  }

  private static void checkIndexes(
      List<software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex> indexes) {
    for (software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex index : indexes) {
      if (index != null) {
        checkThroughput(index.onDemandThroughput(), index.warmThroughput());
      }
    }
  }

  private static void checkUpdates(
      List<software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate> updates) {
    for (software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate update :
        updates) {
      if (update != null && update.create() != null) {
        checkThroughput(update.create().onDemandThroughput(), update.create().warmThroughput());
      }
      if (update != null && update.update() != null) {
        checkThroughput(update.update().onDemandThroughput(), update.update().warmThroughput());
      }
    }
  }

  private static void checkThroughput(@Nullable Object onDemand, @Nullable Object warm) {
    refuse("OnDemandThroughput", onDemand);
    refuse("WarmThroughput", warm);
  }

  private static void refuse(String member, @Nullable Object given) {
    refuse(member, given != null);
  }

  private static void refuse(String member, boolean given) {
    if (given) {
      throw new ValidationException(AwsMessages.unsupportedMember(member));
    }
  }
}
