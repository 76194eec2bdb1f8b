package dev.karst.collection;

import dev.karst.error.CorruptStoreException;
import dev.karst.storage.PageBytes;

/**
 * The layout of a tree page, leaf or inner.
 *
 * <pre>
 *    0               1               2               3
 *    0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7
 *   +---------------+---------------+-------------------------------+
 *   |    version    |     level     |          cell count           |
 *   +---------------+---------------+---------------+---------------+
 *   |            slot 0             |            slot 1             |
 *   +-------------------------------+-------------------------------+
 *   |  ... one slot per cell; then the cells, in slot order, without gaps
 *   +---------------------------------------------------------------+
 * </pre>
 *
 * <p>Level 0 is a leaf; a page of level n holds children of level n - 1. A slot is the offset of
 * its cell from the end of the slots, so that it need not change when slots are added before it.
 * Slots, and with them cells, are sorted by key; the first slot is zero. All numbers are big-endian
 * and unsigned.
 *
 * <pre>
 *   leaf cell
 *   +-------------------------------+-------------------------------+
 *   |          key length           |L|        image length ...     |
 *   +-------------------------------+-------------------------------+
 *   |     ... image length          |   sort key, then:             |
 *   +-------------------------------+                               |
 *   |   L = 0: the image            L = 1: id of the large item (8) |
 *   +---------------------------------------------------------------+
 *
 *   inner cell
 *   +-------------------------------+-------------------------------+
 *   |          key length           |          child id (8)         |
 *   +-------------------------------+-------------------------------+
 *   |   separator: not above any key in the child, above all before |
 *   +---------------------------------------------------------------+
 * </pre>
 *
 * <p>The first cell of an inner page has no separator (length 0): its lower bound is the page's.
 */
final class PageDescriptor {
  static final int VERSION = 1;

  /** A page longer than this splits, if it has two cells and is not a root's leaf. */
  static final int TARGET_LENGTH = 4_096;

  /**
   * A leaf that is the root splits only when it is longer than this: splitting it costs every read
   * of the collection a second probe.
   */
  static final int ROOT_LEAF_LENGTH = 2 * TARGET_LENGTH;

  /** A page shorter than this after a removal looks for a sibling to merge with. */
  static final int MERGE_BELOW = TARGET_LENGTH / 4;

  /** Two siblings merge if they are together no longer than this. */
  static final int MERGED_AT_MOST = TARGET_LENGTH * 3 / 4;

  /** A longer image lives in an entry of its own. */
  static final int MAX_INLINE_IMAGE = 1_024;

  /** The longest key, such that no page ever outgrows the 16 bits of a slot. */
  static final int MAX_KEY = 8_192;

  static final int VERSION_OFFSET = 0;
  static final int LEVEL_OFFSET = VERSION_OFFSET + Byte.BYTES;
  static final int COUNT_OFFSET = LEVEL_OFFSET + Byte.BYTES;
  static final int SLOTS_OFFSET = COUNT_OFFSET + Short.BYTES;
  static final int SLOT_LENGTH = Short.BYTES;

  static final int KEY_LENGTH_OFFSET = 0;

  static final int IMAGE_WORD_OFFSET = KEY_LENGTH_OFFSET + Short.BYTES;
  static final int LEAF_KEY_OFFSET = IMAGE_WORD_OFFSET + Integer.BYTES;

  static final int CHILD_ID_OFFSET = KEY_LENGTH_OFFSET + Short.BYTES;
  static final int INNER_KEY_OFFSET = CHILD_ID_OFFSET + Long.BYTES;

  /** Set in the image word of a cell whose image is a large item. */
  static final int LARGE_FLAG = 0x8000_0000;

  private PageDescriptor() {}

  /** The page's first word, for {@link #level} and {@link #count}; checks the version. */
  static int header(PageBytes page) {
    int header = page.intAt(VERSION_OFFSET);
    if (header >>> 24 != VERSION) {
      throw new CorruptStoreException(
          "A tree page must have a known version: version=" + (header >>> 24));
    }
    return header;
  }

  static int header(int level, int count) {
    return VERSION << 24 | level << 16 | count;
  }

  static int level(int header) {
    return header >>> 16 & 0xFF;
  }

  static int count(int header) {
    return header & 0xFFFF;
  }

  static int slot(int index) {
    return SLOTS_OFFSET + index * SLOT_LENGTH;
  }

  /** Where the cells begin in a page of {@code count} cells. */
  static int cells(int count) {
    return slot(count);
  }

  /** Where cell {@code index} begins. */
  static int cell(PageBytes page, int count, int index) {
    return cells(count) + page.unsignedShortAt(slot(index));
  }

  static int keyLength(PageBytes page, int cell) {
    return page.unsignedShortAt(cell + KEY_LENGTH_OFFSET);
  }

  /** Image length, with {@link #LARGE_FLAG} for a large item. */
  static int imageWord(PageBytes page, int cell) {
    return page.intAt(cell + IMAGE_WORD_OFFSET);
  }

  static boolean isLarge(int imageWord) {
    return imageWord < 0;
  }

  static int imageLength(int imageWord) {
    return imageWord & ~LARGE_FLAG;
  }

  /** Where the image, or the large item's id, begins. */
  static int image(int cell, int keyLength) {
    return cell + LEAF_KEY_OFFSET + keyLength;
  }

  static long childId(PageBytes page, int cell) {
    return page.longAt(cell + CHILD_ID_OFFSET);
  }

  /** Where the key begins in a cell of a page of {@code level}. */
  static int keyOffset(int level) {
    return level == 0 ? LEAF_KEY_OFFSET : INNER_KEY_OFFSET;
  }
}
