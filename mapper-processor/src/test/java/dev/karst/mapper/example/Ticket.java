package dev.karst.mapper.example;

import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import java.time.Instant;

/** What expires a while after it was made. */
@Table("tickets")
record Ticket(
    @PartitionKey String id,
    String seat,
    @CreatedAt Instant sold,
    @Ttl(of = "sold", after = "P1D") Instant worthless) {}
