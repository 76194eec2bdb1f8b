package dev.karst.mapper.example;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Unmapped;
import dev.karst.value.AttributeValue;
import java.util.Map;

/** Classes that share a table; what the one stores is unknown to the other. */
@Table("vehicles")
public sealed interface Vehicle {
  /** A vehicle that keeps what it does not know. */
  record Car(@PartitionKey(prefix = "CAR#") String id, @Unmapped Map<String, AttributeValue> mapped)
      implements Vehicle {}

  /** Another, with an attribute of its own. */
  record Ship(@PartitionKey(prefix = "SHIP#") String name, int masts) implements Vehicle {}
}
