package dev.karst.junit;

import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entity that knows time. */
@Table("sessions")
record Session(
    @PartitionKey String id, @Ttl Instant expiresAt, @CreatedAt @Nullable Instant createdAt) {}
