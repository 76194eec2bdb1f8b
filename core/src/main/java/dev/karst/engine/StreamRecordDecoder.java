package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.journal.JournalChange;
import dev.karst.journal.JournalWrite;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.value.ItemSize;

/** Makes changes the records of a stream. */
final class StreamRecordDecoder implements ChangeDecoder<StreamRecord> {
  private final ChangeFeed feed;
  private final ItemView view = new ItemView();
  private final KeyAttribute partition;
  private final int partitionNameSize;
  private final KeyAttribute sort;
  private final int sortNameSize;

  StreamRecordDecoder(ChangeFeed feed) {
    this.feed = feed;
    this.partition = feed.key().partition();
    this.partitionNameSize = ItemSize.ofString(partition.name());
    this.sort = feed.key().sort().orElse(partition);
    this.sortNameSize = feed.key().sort().isPresent() ? ItemSize.ofString(sort.name()) : 0;
  }

  @Override
  public StreamRecord decode(JournalWrite change, long commit, int write, long time) {
    JournalChange copy = change.toChange();
    return new JournalStreamRecord(feed, copy, commit, write, time, sizeOf(copy));
  }

  @Override
  public long size(StreamRecord record) {
    return record.sizeBytes();
  }

  private long sizeOf(JournalChange change) {
    StreamViewType viewType = feed.viewType();
    long size = partitionNameSize;
    size += sizeOf(partition, change.partitionValueLength());
    size += sortNameSize + sizeOf(sort, change.sortValueLength());
    if (viewType.showsNew()) {
      size += change.showAfter(view, feed.names()).size();
    }
    if (viewType.showsOld()) {
      size += change.showBefore(view, feed.names()).size();
    }
    return size;
  }

  /** The size of a key's value, of which its encoding tells. */
  private static int sizeOf(KeyAttribute attribute, int encodedLength) {
    return attribute.type() == KeyType.N
        ? Math.min(encodedLength, ItemSize.MAX_NUMBER_SIZE)
        : encodedLength;
  }
}
