package dev.karst.mapper.example;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;

/** What expires, once the table is told by which attribute. */
@Table("sessions")
public record Session(@PartitionKey String id, String user, long expires) {}
