package dev.karst.mapper.example;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.util.UUID;

/** What a partition has one of. */
@Table(value = "profiles", partitionKey = "who", sortKey = "what")
@SortKey(prefix = "PROFILE")
record Profile(
    @PartitionKey(order = 0) UUID user, @PartitionKey(order = 1) Realm realm, String name) {
  enum Realm {
    HOME,
    WORK
  }
}
