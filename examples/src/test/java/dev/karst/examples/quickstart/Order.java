package dev.karst.examples.quickstart;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;

/** The entity of the README's quick start. */
// quick start: entity
@Table("orders")
public record Order(@PartitionKey String customerId, @SortKey String orderId, long total) {}
// end
