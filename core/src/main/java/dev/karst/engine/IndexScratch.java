package dev.karst.engine;

import dev.karst.codec.EntryKey;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.expiry.ExpiryKey;

/** The buffers in which an index works out what a write changes in it; one thread's. */
final class IndexScratch {
  final Entry before = new Entry();
  final Entry after = new Entry();
  final ExpiryKey expiry = new ExpiryKey();

  /** An entry of an index, if the item has one: its key and what the index holds of the item. */
  static final class Entry {
    final EntryKey key = new EntryKey();
    final ItemView image = new ItemView();
    final ImageWriter writer = new ImageWriter();
    boolean exists;

    /** The entry's size as DynamoDB counts it; 0 if there is none. */
    int size() {
      return exists ? image.size() : 0;
    }
  }
}
