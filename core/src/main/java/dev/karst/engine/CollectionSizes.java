package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.collection.ItemCollections;
import dev.karst.journal.Manifest;
import dev.karst.storage.PageBytes;
import dev.karst.storage.TableStorage;
import java.nio.ByteBuffer;

/**
 * The size of each item collection of a table with local secondary indexes: its items and their
 * entries in those indexes, as DynamoDB counts bytes.
 *
 * <p>Kept in maps of its own, a number for each partition key. Changed under the key's stripe lock;
 * safe for any reader.
 */
final class CollectionSizes {
  /** What the manifest knows it by, where indexes have their ids. */
  static final int ID = 0;

  private static final byte[] NO_SORT_KEY = {};

  private final TableStorage storage;
  private final ItemCollections sizes;

  CollectionSizes(TableStorage storage) {
    this.storage = storage;
    this.sizes = new ItemCollections(storage);
  }

  /** The bytes of the collection of a partition key. */
  long of(KeyBytes key) {
    SizeImage size = new SizeImage();
    sizes.get(key.partitionBytes(), 0, key.partitionLength(), NO_SORT_KEY, 0, 0, size::read);
    return size.value;
  }

  /** Makes a collection so many bytes larger. */
  void add(KeyBytes key, long bytes) {
    if (bytes == 0) {
      return;
    }
    long size = of(key) + bytes;
    if (size > 0) {
      byte[] image = SizeImage.write(size);
      sizes.put(
          key.hash(),
          key.partitionBytes(),
          0,
          key.partitionLength(),
          NO_SORT_KEY,
          0,
          0,
          image,
          0,
          image.length);
    } else {
      sizes.remove(key.hash(), key.partitionBytes(), 0, key.partitionLength(), NO_SORT_KEY, 0, 0);
    }
  }

  boolean hasRoomFor(int collections) {
    return sizes.hasRoomFor(collections, Long.BYTES);
  }

  Manifest.Index remember() {
    return new Manifest.Index(ID, true, 0, 0, storage.upcomingPageId());
  }

  void sync() {
    storage.sync();
  }

  void closeStorage() {
    storage.close();
  }

  /** Eight bytes, the most significant first. */
  private static final class SizeImage {
    private final byte[] bytes = new byte[Long.BYTES];
    private long value;

    private boolean read(
        PageBytes keyPage,
        int keyOffset,
        int keyLength,
        PageBytes imagePage,
        int imageOffset,
        int imageLength) {
      imagePage.copyTo(imageOffset, bytes, 0, Long.BYTES);
      value = ByteBuffer.wrap(bytes).getLong();
      return false;
    }

    private static byte[] write(long number) {
      return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
  }
}
