package dev.karst.junit;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;

/** An entity, for its generated repository. */
@Table("orders")
record Order(@PartitionKey String customerId, @SortKey String orderId, long total) {}
