package dev.karst.examples.streams;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;

// guide: session
@Table("sessions")
public record Session(@PartitionKey String id, String user, long expires) {}
// end
