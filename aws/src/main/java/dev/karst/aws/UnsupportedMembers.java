package dev.karst.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Finds the members of requests that ask for what the database has nothing for. */
final class UnsupportedMembers {
  private final FaultNotes faults;

  UnsupportedMembers(FaultNotes faults) {
    this.faults = faults;
  }

  /**
   * To say that a new table shall have no stream, or no encryption of its own, asks for nothing.
   */
  void note(CreateTableRequest given) {
    boolean stream =
        given.streamSpecification() != null
            && !Boolean.FALSE.equals(given.streamSpecification().streamEnabled());
    boolean encryption =
        given.sseSpecification() != null
            && !Boolean.FALSE.equals(given.sseSpecification().enabled());
    note("StreamSpecification", stream);
    note("SSESpecification", encryption);
    note("WarmThroughput", given.warmThroughput());
    note("ResourcePolicy", given.resourcePolicy());
    note("OnDemandThroughput", given.onDemandThroughput());
    note("GlobalTableSourceArn", given.globalTableSourceArn());
    note("GlobalTableSettingsReplicationMode", given.globalTableSettingsReplicationModeAsString());
    note("VectorIndexes", given.hasVectorIndexes());
    noteIndexes(given.globalSecondaryIndexes());
  }

  void note(UpdateTableRequest given) {
    note("StreamSpecification", given.streamSpecification());
    note("SSESpecification", given.sseSpecification());
    note("ReplicaUpdates", given.hasReplicaUpdates());
    note("MultiRegionConsistency", given.multiRegionConsistencyAsString());
    note("GlobalTableWitnessUpdates", given.hasGlobalTableWitnessUpdates());
    note("OnDemandThroughput", given.onDemandThroughput());
    note("WarmThroughput", given.warmThroughput());
    note("GlobalTableSettingsReplicationMode", given.globalTableSettingsReplicationModeAsString());
    note("VectorIndexUpdates", given.hasVectorIndexUpdates());
    noteUpdates(given.globalSecondaryIndexUpdates());
  }

  private void noteIndexes(
      List<software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex> indexes) {
    for (software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex index : indexes) {
      if (index != null) {
        noteThroughput(index.onDemandThroughput(), index.warmThroughput());
      }
    }
  }

  private void noteUpdates(
      List<software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate> updates) {
    for (software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate update :
        updates) {
      if (update != null && update.create() != null) {
        noteThroughput(update.create().onDemandThroughput(), update.create().warmThroughput());
      }
      if (update != null && update.update() != null) {
        noteThroughput(update.update().onDemandThroughput(), update.update().warmThroughput());
      }
    }
  }

  private void noteThroughput(@Nullable Object onDemand, @Nullable Object warm) {
    note("OnDemandThroughput", onDemand);
    note("WarmThroughput", warm);
  }

  private void note(String member, @Nullable Object given) {
    note(member, given != null);
  }

  private void note(String member, boolean given) {
    if (given) {
      faults.unsupported(member);
    }
  }
}
