package dev.karst.examples.chat;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said. A room's messages lie together in the order of their times; the author is
 * part of the key, as two may speak at the same time.
 *
 * @param expires when it goes, if it does
 * @param updatedAt set by the repository
 */
@Table("messages")
record Message(
    @PartitionKey String room,
    @SortKey(order = 1) Instant sentAt,
    @SortKey(order = 2) String author,
    String text,
    @Ttl Optional<Instant> expires,
    @UpdatedAt Instant updatedAt,
    @Version int version) {
  /** What is said now, and was not stored yet. */
  static Message of(
      String room, Instant sentAt, String author, String text, Optional<Instant> expires) {
    return new Message(room, sentAt, author, text, expires, sentAt, 0);
  }
}
