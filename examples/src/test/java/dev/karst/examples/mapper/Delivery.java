package dev.karst.examples.mapper;

import dev.karst.mapper.Flatten;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.util.Optional;

// guide: delivery
@Table("deliveries")
@GlobalIndex(name = "by-city", partition = "recipient.city")
public record Delivery(
    @PartitionKey String id,
    @Flatten(prefix = "from_") Address sender,
    @Flatten(prefix = "to_") Address recipient,
    @Flatten Optional<Size> size) {
  public record Address(String street, String city) {}

  public record Size(int width, int height) {}
}
// end
