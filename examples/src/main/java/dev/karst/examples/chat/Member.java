package dev.karst.examples.chat;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.Instant;

/**
 * That somebody is in a room.
 *
 * @param read the time up to which messages were read
 * @param unread how many of the others came since
 */
@Table("members")
record Member(@PartitionKey String room, @SortKey String name, Instant read, int unread) {}
