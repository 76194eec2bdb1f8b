package dev.karst.codec;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.util.Arrays;

/**
 * A sink that writes an item's image, as {@link ItemImageDescriptor} lays it out, into a buffer it
 * keeps for the next item.
 *
 * <p>Not thread-safe. After an exception it is good for the next {@link #begin}.
 */
public final class ImageWriter extends ValueWriter implements ItemSink {
  private AttributeDictionary dictionary = new AttributeDictionary();
  private int[] idsByOrdinal = new int[0];

  /** The table so far, sorted by id. Positions are those in the buffer before the table goes in. */
  private int[] ids = new int[16];

  private int[] positions = new int[16];
  private int count;
  private int valuesStart;

  /**
   * Starts an item.
   *
   * @param idsByOrdinal what {@link AttributeDictionary#bind} gives for a codec's names; empty if
   *     all attributes come by name
   */
  public ImageWriter begin(AttributeDictionary dictionary, int[] idsByOrdinal) {
    // Room for the table, by the last item if the codec does not tell: then nothing needs to move.
    int expected = idsByOrdinal.length > 0 ? idsByOrdinal.length : count;
    this.dictionary = dictionary;
    this.idsByOrdinal = idsByOrdinal;
    valuesStart = valuesStart(false, expected);
    count = 0;
    start(valuesStart);
    return this;
  }

  @Override
  public ValueSink attribute(int ordinal) {
    return add(idsByOrdinal[ordinal]);
  }

  @Override
  public ValueSink attribute(String name) {
    return add(dictionary.idOf(name));
  }

  /**
   * Ends the item; its image then is in {@link #bytes}, from 0.
   *
   * @return the image's length
   */
  public int finish() {
    checkComplete();
    int values = position() - valuesStart;
    boolean wide =
        valuesStart(false, count) + values >= ItemImageDescriptor.NARROW_LIMIT
            || (count > 0 && ids[count - 1] >= ItemImageDescriptor.NARROW_LIMIT);
    int start = valuesStart(wide, count);
    if (start != valuesStart) {
      shift(valuesStart, start);
    }
    byte[] image = buffer();
    ItemImageDescriptor.putHeader(image, wide, itemSize(), count);
    for (int i = 0; i < count; i++) {
      ItemImageDescriptor.putEntry(image, wide, i, ids[i], positions[i] - valuesStart + start);
    }
    return start + values;
  }

  /** The buffer, to be asked for after {@link #finish}; valid until the next item is begun. */
  public byte[] bytes() {
    return buffer();
  }

  private ValueSink add(int id) {
    expectValue();
    count(dictionary.nameSize(id));
    int index = count;
    if (count > 0 && id <= ids[count - 1]) {
      index = Arrays.binarySearch(ids, 0, count, id);
      if (index >= 0) {
        throw new ValidationException(Messages.duplicateAttribute(dictionary.nameOf(id)));
      }
      index = -index - 1;
    }
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
      positions = Arrays.copyOf(positions, 2 * count);
    }
    if (index < count) {
      System.arraycopy(ids, index, ids, index + 1, count - index);
      System.arraycopy(positions, index, positions, index + 1, count - index);
    }
    ids[index] = id;
    positions[index] = position();
    count++;
    return this;
  }

  private static int valuesStart(boolean wide, int count) {
    return ItemImageDescriptor.tableOffset(wide) + count * ItemImageDescriptor.entryLength(wide);
  }
}
