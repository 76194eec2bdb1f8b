package dev.karst.examples.mapper;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Projection;
import dev.karst.mapper.Table;

// guide: customer
@Table("customers")
public record Customer(
    @PartitionKey String id,
    String name,
    @GlobalIndex(name = "by-city", sort = "name", projection = Projection.KEYS_ONLY) String city,
    boolean active,
    long orders) {}
// end
