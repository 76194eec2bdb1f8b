package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.journal.JournalChange;
import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.operation.stream.UserIdentity;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.ResourceArn;
import dev.karst.schema.StreamViewType;
import dev.karst.stream.SequenceNumber;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change as the journal has it, decoded where somebody looks at it. Two threads may both decode;
 * what they make is the same.
 */
final class JournalStreamRecord implements StreamRecord {
  private final ChangeFeed feed;
  private final JournalChange change;
  private final long commit;
  private final int write;
  private final long time;
  private final long sizeBytes;
  private @Nullable Item keys;
  private @Nullable Item newImage;
  private @Nullable Item oldImage;

  JournalStreamRecord(
      ChangeFeed feed, JournalChange change, long commit, int write, long time, long sizeBytes) {
    this.feed = feed;
    this.change = change;
    this.commit = commit;
    this.write = write;
    this.time = time;
    this.sizeBytes = sizeBytes;
  }

  /** Different for every change of a database, and looks it. */
  @Override
  public String eventId() {
    HexFormat hex = HexFormat.of();
    long place = commit * (SequenceNumber.MAX_WRITE + 1L) + write;
    return hex.toHexDigits(mixed(feed.tableId() + 1L)) + hex.toHexDigits(mixed(place));
  }

  @Override
  public EventName eventName() {
    if (!change.existsAfter()) {
      return EventName.REMOVE;
    }
    return change.existedBefore() ? EventName.MODIFY : EventName.INSERT;
  }

  @Override
  public String awsRegion() {
    return ResourceArn.REGION;
  }

  @Override
  public Instant approximateCreationDateTime() {
    return Instant.ofEpochMilli(time);
  }

  @Override
  public Item keys() {
    Item known = keys;
    if (known == null) {
      known = decodeKeys();
      keys = known;
    }
    return known;
  }

  @Override
  public @Nullable Item newImage() {
    Item known = newImage;
    if (known == null && feed.viewType().showsNew() && change.existsAfter()) {
      known = change.showAfter(new ItemView(), feed.names()).toItem();
      newImage = known;
    }
    return known;
  }

  @Override
  public @Nullable Item oldImage() {
    Item known = oldImage;
    if (known == null && feed.viewType().showsOld()) {
      ItemView before = change.showBefore(new ItemView(), feed.names());
      known = before.exists() ? before.toItem() : null;
      oldImage = known;
    }
    return known;
  }

  @Override
  public String sequenceNumber() {
    return new SequenceNumber(commit, write).toString();
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public StreamViewType streamViewType() {
    return feed.viewType();
  }

  @Override
  public @Nullable UserIdentity userIdentity() {
    return change.isByStore() ? UserIdentity.SERVICE : null;
  }

  /** Whether it is the same change, shown the same way. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JournalStreamRecord that
        && commit == that.commit
        && write == that.write
        && feed.tableId() == that.feed.tableId()
        && feed.viewType() == that.feed.viewType();
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(commit) + write;
  }

  @Override
  public String toString() {
    return eventName() + " " + keys() + " in " + feed.tableName() + " at " + sequenceNumber();
  }

  private Item decodeKeys() {
    KeyAttribute partition = feed.key().partition();
    AttributeValue value = change.partitionValue(partition.type());
    Optional<KeyAttribute> sort = feed.key().sort();
    return sort.isPresent()
        ? Item.of(partition.name(), value, sort.get().name(), change.sortValue(sort.get().type()))
        : Item.of(partition.name(), value);
  }

  /** A one-to-one mapping: the finaliser of MurmurHash3. */
  private static long mixed(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
