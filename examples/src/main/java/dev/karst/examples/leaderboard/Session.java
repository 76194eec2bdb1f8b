package dev.karst.examples.leaderboard;

import dev.karst.Karst;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import dev.karst.schema.ChangeData;
import dev.karst.schema.StreamViewType;

/**
 * That somebody is logged in.
 *
 * @param expires when it ends, in seconds since 1970 UTC: that is what a time to live must be
 */
@Table("sessions")
public record Session(@PartitionKey String id, String player, long expires) {
  static final String TABLE = "sessions";

  /** The sessions of a database, which end by themselves; a stream tells of it. */
  static SessionRepository in(Karst karst) {
    SessionRepository sessions = SessionRepository.on(karst);
    ChangeData now = karst.describeTable(TABLE).changeData();
    if (now.timeToLive().isEmpty()) {
      karst.enableTimeToLive(TABLE, "expires");
    }
    if (now.stream().isEmpty()) {
      karst.enableStream(TABLE, StreamViewType.NEW_AND_OLD_IMAGES);
    }
    return sessions;
  }
}
