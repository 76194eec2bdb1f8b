package dev.karst.trigger;

import dev.karst.value.AttributeValue;
import java.util.List;

/**
 * Spreads changes over lanes, those of one partition key to the same lane, so that their order is
 * kept.
 */
final class Lanes {
  private final List<Lane> lanes;
  private final String partitionKey;

  /**
   * Spreads over lanes.
   *
   * @param partitionKey the name of the partition key
   */
  Lanes(List<Lane> lanes, String partitionKey) {
    this.lanes = List.copyOf(lanes);
    this.partitionKey = partitionKey;
  }

  /** Adds a change to its lane, unless that has too many. */
  boolean offer(Pending pending) {
    return lanes.get(number(pending)).offer(pending);
  }

  /** Says that changes were added. */
  void wake() {
    lanes.forEach(lane -> lane.work().raise());
  }

  /** No more changes will be added. */
  void close() {
    lanes.forEach(Lane::close);
  }

  private int number(Pending pending) {
    if (lanes.size() == 1) {
      return 0;
    }
    int hash = pending.record().keys().get(partitionKey).map(AttributeValue::hashCode).orElse(0);
    // Hashes of like values differ in the last bits only; the multiplication spreads them upwards.
    return Math.floorMod((hash * 0x9E3779B9) >>> 16, lanes.size());
  }
}
