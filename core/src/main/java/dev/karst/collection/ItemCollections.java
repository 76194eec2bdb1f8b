package dev.karst.collection;

import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;
import org.jspecify.annotations.Nullable;

/**
 * The item collections of one table: all items of a partition key, sorted by sort key.
 *
 * <p>A collection is a B+tree of pages as {@link PageDescriptor} lays them out. Its root page is
 * the value of the partition key in {@link TableStorage#roots()}; the pages below live in {@link
 * TableStorage#pages()}, images longer than 1,024 bytes in {@link TableStorage#large()}. Most
 * collections are a root leaf and nothing else. A collection exists while it has items.
 *
 * <p><b>Orders.</b> Sort keys are ordered as unsigned bytes, a proper prefix first. Partition keys
 * are ordered by the hash that the caller passes, unsigned, then as unsigned bytes; {@link
 * PartitionDirectory} keeps that order. A partition key must not begin with a zero byte, and always
 * comes with the same hash. Sort keys are at most 8,192 bytes long, partition keys 8,184.
 *
 * <p><b>Threads.</b> Any thread may read at any time. Writers of partition keys whose hashes share
 * the top 8 bits must exclude each other; those of different top bits need not. A reader sees a
 * collection at one instant; {@link #scanPartitions} sees each partition key at an instant of its
 * own. Visitors of items run under the collection's lock and must not call back.
 *
 * <p><b>Failures and crashes.</b> Every change of a tree counts with a single write of one stored
 * page, before which only entries no tree refers to are added, and after which only such are
 * removed. A write that throws because a map is full has changed nothing and left nothing behind. A
 * removal merges pages only if there is room, so it can find a map full only where the last two
 * pages of a collection move back into its root. A call that throws while it frees what it replaced
 * has taken effect and leaves unreachable entries; a removal that throws while it takes a directory
 * key away has taken effect and leaves that key, which the next put or removal of the collection's
 * only item mends. A crash leaves a tree as it was before or after the change, and up to a few
 * unreachable entries in {@code pages} and {@code large}; a collection created in that moment may
 * lack its directory key, one ended then may leave it. All this presumes that the maps keep single
 * entries whole.
 */
public final class ItemCollections {
  /** New pages a put may need: two trees, eight levels each, two pages a level. */
  private static final int PUT_PAGES = 2 * 8 * 2;

  private static final int MAX_PARTITION = PageDescriptor.MAX_KEY - Long.BYTES;

  private final TableStorage storage;
  private final PageMap roots;
  private final ThreadLocal<Workspace> workspaces;
  private final TreeReader reader;
  private final PartitionDirectory directory;

  public ItemCollections(TableStorage storage) {
    this.storage = storage;
    this.roots = storage.roots();
    this.workspaces = ThreadLocal.withInitial(() -> new Workspace(storage));
    this.reader = new TreeReader(storage, workspaces);
    this.directory = new PartitionDirectory(reader);
  }

  /**
   * Shows the item with the given key.
   *
   * @return whether there is one
   */
  public boolean get(
      byte[] partition,
      int partitionOffset,
      int partitionLength,
      byte[] sort,
      int sortOffset,
      int sortLength,
      CellVisitor visitor) {
    return reader.get(
        partition, partitionOffset, partitionLength, sort, sortOffset, sortLength, visitor);
  }

  /** Shows the items of a partition key in a range of sort keys, ascending or descending. */
  public StopReason range(
      byte[] partition,
      int partitionOffset,
      int partitionLength,
      KeyRange range,
      boolean forward,
      CellVisitor visitor) {
    return reader.range(partition, partitionOffset, partitionLength, range, forward, visitor);
  }

  /** Stores an item, replacing one with the same key. The outcome is valid until the next put. */
  public PutOutcome put(
      long hash,
      byte[] partition,
      int partitionOffset,
      int partitionLength,
      byte[] sort,
      int sortOffset,
      int sortLength,
      byte[] image,
      int imageOffset,
      int imageLength) {
    checkKeys(partition, partitionOffset, partitionLength, sortLength);
    Workspace workspace = workspaces.get();
    TreeWriter writer = workspace.writer();
    writer.put(
        partition,
        partitionOffset,
        partitionLength,
        sort,
        sortOffset,
        sortLength,
        image,
        imageOffset,
        imageLength);
    return added(
        workspace, hash, partition, partitionOffset, partitionLength, sort, sortOffset, sortLength);
  }

  /**
   * Shows the item with a key, if there is one, and stores what is then decided: one probe for
   * both. The outcome is valid until the next put; null if nothing was decided.
   */
  public @Nullable PutOutcome put(
      long hash,
      byte[] partition,
      int partitionOffset,
      int partitionLength,
      byte[] sort,
      int sortOffset,
      int sortLength,
      CellVisitor current,
      PutDecision decision) {
    checkKeys(partition, partitionOffset, partitionLength, sortLength);
    Workspace workspace = workspaces.get();
    boolean put =
        workspace
            .writer()
            .put(
                partition,
                partitionOffset,
                partitionLength,
                sort,
                sortOffset,
                sortLength,
                reader,
                current,
                decision);
    return put
        ? added(
            workspace,
            hash,
            partition,
            partitionOffset,
            partitionLength,
            sort,
            sortOffset,
            sortLength)
        : null;
  }

  /** Makes scans find the collection, if the last put created it. */
  private PutOutcome added(
      Workspace workspace,
      long hash,
      byte[] partition,
      int partitionOffset,
      int partitionLength,
      byte[] sort,
      int sortOffset,
      int sortLength) {
    TreeWriter writer = workspace.writer();
    boolean created = writer.rootTurned();
    int previousLength = writer.previousLength();
    if (created) {
      try {
        directory.add(workspace, hash, partition, partitionOffset, partitionLength);
      } catch (RuntimeException | Error failure) {
        // A collection that scans do not find must not stay.
        try {
          writer.remove(partition, partitionOffset, partitionLength, sort, sortOffset, sortLength);
        } catch (RuntimeException secondFailure) {
          failure.addSuppressed(secondFailure);
        }
        throw failure;
      }
    }
    return workspace.putOutcome().set(previousLength >= 0, Math.max(previousLength, 0), created);
  }

  /** Removes an item if it is there. The outcome is valid until the next removal. */
  public RemoveOutcome remove(
      long hash,
      byte[] partition,
      int partitionOffset,
      int partitionLength,
      byte[] sort,
      int sortOffset,
      int sortLength) {
    checkKeys(partition, partitionOffset, partitionLength, sortLength);
    Workspace workspace = workspaces.get();
    TreeWriter writer = workspace.writer();
    writer.remove(partition, partitionOffset, partitionLength, sort, sortOffset, sortLength);
    boolean vanished = writer.rootTurned();
    int previousLength = writer.previousLength();
    if (vanished) {
      directory.remove(workspace, hash, partition, partitionOffset, partitionLength);
    }
    return workspace
        .removeOutcome()
        .set(previousLength >= 0, Math.max(previousLength, 0), vanished);
  }

  /** Shows all partition keys in hash order. */
  public StopReason scanPartitions(PartitionVisitor visitor) {
    return directory.scan(0, KeyRange.all(), visitor);
  }

  /**
   * Shows the partition keys that come after the given one in hash order; it need not exist. With a
   * length of 0, those from {@code afterHash} on.
   */
  public StopReason scanPartitions(
      long afterHash, byte[] afterPartition, int offset, int length, PartitionVisitor visitor) {
    byte[] key = new byte[Long.BYTES + length];
    PartitionDirectory.sortKey(key, afterHash, afterPartition, offset, length);
    KeyRange range = KeyRange.all().setLower(key, 0, key.length, false);
    return directory.scan(PartitionDirectory.slice(afterHash), range, visitor);
  }

  /**
   * Whether so many puts of images of {@code imageLength} bytes are sure to find room, whatever
   * pages of their collections and of the directory they split. Says no early rather than late.
   */
  public boolean hasRoomFor(int puts, int imageLength) {
    if (!roots.hasRoom(2L * puts, puts * 4L * PageDescriptor.TARGET_LENGTH)) {
      return false;
    }
    if (imageLength > PageDescriptor.MAX_INLINE_IMAGE
        && !storage.large().hasRoom(puts, (long) puts * imageLength)) {
      return false;
    }
    // Before the first id was given there are no pages: do not bring the map into being to ask it.
    long pages = (long) puts * PUT_PAGES;
    return storage.upcomingPageId() <= 1
        || storage.pages().hasRoom(pages, pages * PageDescriptor.TARGET_LENGTH);
  }

  private static void checkKeys(byte[] partition, int offset, int length, int sortLength) {
    if (length == 0 || length > MAX_PARTITION || partition[offset] == 0) {
      throw new IllegalArgumentException(
          "A partition key must have 1 to "
              + MAX_PARTITION
              + " bytes, the first not 0: length="
              + length);
    }
    if (sortLength > PageDescriptor.MAX_KEY) {
      throw new IllegalArgumentException(
          "A sort key must not be longer than "
              + PageDescriptor.MAX_KEY
              + ": length="
              + sortLength);
    }
  }
}
