package dev.karst.trigger;

import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.StreamViewType;
import dev.karst.stream.SequenceNumber;
import dev.karst.value.Item;
import java.time.Instant;
import java.util.List;

/** Changes of a table with the partition key {@code id} and an attribute {@code n}. */
final class Records {
  private Records() {}

  static StreamRecord record(SequenceNumber place, Instant time, String id, long n) {
    return record(place, time, id, n, 20);
  }

  static StreamRecord record(SequenceNumber place, Instant time, String id, long n, long size) {
    return StreamRecord.of(
        "event-" + place,
        EventName.INSERT,
        "eu-central-1",
        time,
        Item.builder().put("id", id).build(),
        Item.builder().put("id", id).put("n", n).build(),
        null,
        place.toString(),
        size,
        StreamViewType.NEW_IMAGE,
        null);
  }

  /** The attribute {@code n} of a change. */
  static long n(StreamRecord record) {
    return Long.parseLong(
        record.newImage().get("n").orElseThrow().toString().replaceAll("[^0-9]", ""));
  }

  static List<Long> ns(List<StreamRecord> records) {
    return records.stream().map(Records::n).toList();
  }

  /** The partition key of a change. */
  static String id(StreamRecord record) {
    return record.keys().get("id").orElseThrow().toString();
  }
}
