package dev.karst.jmh;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.Instant;

/** What the benchmarks store: eight attributes, about 200 bytes. */
@Table("orders")
public record Order(
    @PartitionKey String customerId,
    @SortKey long number,
    String status,
    Instant placedAt,
    long totalCents,
    int lines,
    boolean paid,
    String note) {}
