package dev.karst.mapper.example;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import java.time.Instant;

/** What expires a while after a time that the user says. */
@Table("rentals")
record Rental(
    @PartitionKey String id, Instant from, @Ttl(of = "from", after = "P2D") Instant until) {}
