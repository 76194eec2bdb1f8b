package dev.karst.mapper.example;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.UpdatedAt;
import java.time.Instant;

/** What expires a while after it was last written. */
@Table("visits")
record Visit(
    @PartitionKey String visitor,
    long pages,
    @UpdatedAt Instant last,
    @Ttl(of = "last", after = "PT30M") Instant forgotten) {}
