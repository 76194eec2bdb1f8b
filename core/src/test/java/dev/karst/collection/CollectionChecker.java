package dev.karst.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.storage.PageEntry;
import dev.karst.storage.PageMap;
import dev.karst.storage.TableStorage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks everything in a table's storage and asserts that it is as the layout says: cells packed and
 * sorted, keys within their separators, pages not too long, large items as long as their references
 * say, and nothing stored that no tree refers to. No one may write meanwhile.
 */
final class CollectionChecker {
  private final TableStorage storage;
  private final Set<Long> pageIds = new HashSet<>();
  private final Set<Long> largeIds = new HashSet<>();

  CollectionChecker(TableStorage storage) {
    this.storage = storage;
  }

  /** What one tree has. */
  static final class Tree {
    int height;
    int items;
    int leaves;
    long leafBytes;
    final List<byte[]> keys = new ArrayList<>();
  }

  /** Checks the whole storage; returns the number of partition keys. */
  int check() {
    int roots = 0;
    int partitions = 0;
    for (int slice = 0; slice < 256; slice++) {
      Tree directory = checkTree(new byte[] {0, (byte) slice});
      if (directory != null) {
        roots++;
        for (byte[] key : directory.keys) {
          assertThat(key[0]).isEqualTo((byte) slice);
          assertThat(checkTree(Arrays.copyOfRange(key, 8, key.length))).isNotNull();
          partitions++;
        }
      }
    }
    assertThat(storage.roots().size()).as("roots").isEqualTo(roots + partitions);
    if (storage.upcomingPageId() > 1) {
      assertThat(storage.pages().size()).as("pages").isEqualTo(pageIds.size());
      assertThat(storage.large().size()).as("large items").isEqualTo(largeIds.size());
    }
    return partitions;
  }

  /** Checks one tree; null if there is none. */
  @Nullable Tree checkTree(byte[] rootKey) {
    HeapPage root = load(storage.roots(), rootKey);
    if (root == null) {
      return null;
    }
    Tree tree = new Tree();
    tree.height = root.level() + 1;
    if (root.level() > 0) {
      assertThat(root.count()).as("children of the root").isGreaterThan(1);
    }
    checkPage(root, root.level(), null, null, tree);
    return tree;
  }

  private void checkPage(
      HeapPage page, int level, byte @Nullable [] low, byte @Nullable [] high, Tree tree) {
    assertThat(PageDescriptor.level(PageDescriptor.header(page))).isEqualTo(level);
    int count = page.count();
    assertThat(count).isPositive();
    int at = PageDescriptor.cells(count);
    int longest = 0;
    byte[] last = null;
    for (int slot = 0; slot < count; slot++) {
      int cell = page.cell(slot);
      assertThat(cell).as("packed cells").isEqualTo(at);
      int keyLength = PageDescriptor.keyLength(page, cell);
      byte[] key = new byte[keyLength];
      page.copyTo(cell + PageDescriptor.keyOffset(level), key, 0, keyLength);
      if (level == 0 || slot > 0) {
        if (last != null) {
          assertThat(Arrays.compareUnsigned(last, key)).isNegative();
        }
        if (low != null) {
          int order = Arrays.compareUnsigned(low, key);
          assertThat(order).isLessThanOrEqualTo(level == 0 ? 0 : -1);
        }
        if (high != null) {
          assertThat(Arrays.compareUnsigned(key, high)).isNegative();
        }
        last = key;
      } else {
        assertThat(keyLength).as("first separator").isZero();
      }
      at += PageDescriptor.keyOffset(level) + keyLength;
      if (level == 0) {
        at += checkImage(page, cell, keyLength);
        tree.keys.add(key);
      }
      longest = Math.max(longest, at - cell);
    }
    assertThat(page.size()).isEqualTo(at);
    // A root that has just outgrown a leaf holds keys of that leaf as separators, and splits with
    // the next.
    boolean root = level == tree.height - 1;
    int limit = root ? PageDescriptor.ROOT_LEAF_LENGTH : PageDescriptor.TARGET_LENGTH;
    if (page.size() > limit && count > 1) {
      assertThat(page.size()).isLessThanOrEqualTo(2 * longest + 16);
    }
    if (level == 0) {
      tree.items += count;
      tree.leaves++;
      tree.leafBytes += page.size();
    } else {
      checkChildren(page, level, low, high, tree);
    }
  }

  private void checkChildren(
      HeapPage page, int level, byte @Nullable [] low, byte @Nullable [] high, Tree tree) {
    int count = page.count();
    byte[] childLow = low;
    for (int slot = 0; slot < count; slot++) {
      byte[] childHigh = slot + 1 < count ? separator(page, slot + 1) : high;
      long id = page.childId(slot);
      assertThat(pageIds.add(id)).as("one reference to page " + id).isTrue();
      HeapPage child = load(storage.pages(), key(id));
      assertThat(child).as("page " + id).isNotNull();
      checkPage(child, level - 1, childLow, childHigh, tree);
      childLow = childHigh;
    }
  }

  private static byte[] separator(HeapPage page, int slot) {
    int cell = page.cell(slot);
    byte[] separator = new byte[PageDescriptor.keyLength(page, cell)];
    page.copyTo(cell + PageDescriptor.INNER_KEY_OFFSET, separator, 0, separator.length);
    return separator;
  }

  /** Returns how many bytes the image takes up in the cell. */
  private int checkImage(HeapPage page, int cell, int keyLength) {
    int word = PageDescriptor.imageWord(page, cell);
    int length = PageDescriptor.imageLength(word);
    if (!PageDescriptor.isLarge(word)) {
      assertThat(length).isLessThanOrEqualTo(PageDescriptor.MAX_INLINE_IMAGE);
      return length;
    }
    assertThat(length).isGreaterThan(PageDescriptor.MAX_INLINE_IMAGE);
    long id = page.longAt(PageDescriptor.image(cell, keyLength));
    assertThat(largeIds.add(id)).as("one reference to large item " + id).isTrue();
    try (PageEntry entry = storage.large().read(key(id), 0, Long.BYTES)) {
      assertThat(entry.exists()).as("large item " + id).isTrue();
      assertThat(entry.bytes().size()).isEqualTo(length);
    }
    return Long.BYTES;
  }

  private static byte[] key(long id) {
    return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
  }

  private static @Nullable HeapPage load(PageMap map, byte[] key) {
    try (PageEntry entry = map.read(key, 0, key.length)) {
      if (!entry.exists()) {
        return null;
      }
      HeapPage page = new HeapPage();
      page.load(entry.bytes());
      return page;
    }
  }
}
