package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.journal.JournalWrite;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.ResourceArn;
import dev.karst.schema.StreamViewType;
import dev.karst.stream.SequenceNumber;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import java.time.Instant;
import java.util.HexFormat;

/** Makes changes the records of a stream. */
final class StreamRecordDecoder implements ChangeDecoder<StreamRecord> {
  private final ChangeFeed feed;
  private final KeyBytes key = new KeyBytes();
  private final ItemView before = new ItemView();
  private final ItemView after = new ItemView();

  StreamRecordDecoder(ChangeFeed feed) {
    this.feed = feed;
  }

  @Override
  public StreamRecord decode(JournalWrite change, long commit, int write, long time) {
    StreamViewType viewType = feed.viewType();
    change.copyKey(key);
    change.showBefore(before, feed.names());
    change.showAfter(after, feed.names());
    boolean showsNew = viewType.showsNew() && after.exists();
    boolean showsOld = viewType.showsOld() && before.exists();
    Item keys = keys();
    return new StreamRecord(
        eventId(commit, write),
        eventName(change),
        ResourceArn.REGION,
        Instant.ofEpochMilli(time),
        keys,
        showsNew ? after.toItem() : null,
        showsOld ? before.toItem() : null,
        new SequenceNumber(commit, write).toString(),
        ItemSize.of(keys) + (showsNew ? after.size() : 0) + (showsOld ? before.size() : 0),
        viewType,
        change.isByStore() ? UserIdentity.SERVICE : null);
  }

  @Override
  public long size(StreamRecord record) {
    return record.sizeBytes();
  }

  static EventName eventName(JournalWrite change) {
    if (!change.existsAfter()) {
      return EventName.REMOVE;
    }
    return change.existedBefore() ? EventName.MODIFY : EventName.INSERT;
  }

  private Item keys() {
    KeySchema schema = feed.key();
    Item.Builder keys = Item.builder();
    KeyAttribute partition = schema.partition();
    keys.put(partition.name(), key.partitionValue(partition.type()));
    schema.sort().ifPresent(sort -> keys.put(sort.name(), key.sortValue(sort.type())));
    return keys.build();
  }

  /** Different for every change of a database, and looks it. */
  private String eventId(long commit, int write) {
    HexFormat hex = HexFormat.of();
    long place = commit * (SequenceNumber.MAX_WRITE + 1L) + write;
    return hex.toHexDigits(mixed(feed.tableId() + 1L)) + hex.toHexDigits(mixed(place));
  }

  /** A one-to-one mapping: the finaliser of MurmurHash3. */
  private static long mixed(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
