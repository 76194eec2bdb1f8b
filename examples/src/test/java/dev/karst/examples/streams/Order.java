package dev.karst.examples.streams;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;

// guide: order
@Table("orders")
public record Order(
    @PartitionKey String customerId, @SortKey String orderId, String state, long total) {}
// end
