package dev.karst.codec;

import dev.karst.error.Messages;
import dev.karst.error.UpdateMessages;
import dev.karst.error.ValidationException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sink that writes an item's image, as {@link ItemImageDescriptor} lays it out, into a buffer it
 * keeps for the next item.
 *
 * <p>Not thread-safe. After an exception it is good for the next {@link #begin}.
 */
public final class ImageWriter extends ValueWriter implements ItemSink {
  /** What names without an id are sorted by: ascending, so that each goes to the end. */
  private static final int FIRST_UNKNOWN_ID = 1 << 30;

  private AttributeDictionary dictionary = new AttributeDictionary();
  private int[] idsByOrdinal = new int[0];

  /** The table so far, sorted by id. */
  private int[] ids = new int[16];

  private int[] positions = new int[16];
  private int count;

  /** Where the values lie in the buffer: behind as much room for the table as it may need. */
  private int valuesStart;

  private boolean definesNames = true;
  private boolean ofUpdate;
  private final Set<String> unknownNames = new LinkedHashSet<>();

  /**
   * Starts an item.
   *
   * @param idsByOrdinal what {@link AttributeDictionary#bind} gives for a codec's names; empty if
   *     all attributes come by name
   */
  public ImageWriter begin(AttributeDictionary dictionary, int[] idsByOrdinal) {
    return begin(dictionary, idsByOrdinal, true);
  }

  /**
   * Starts an item that may yet be refused: names that the dictionary does not know get no ids
   * before {@link #defineNames}.
   */
  public ImageWriter beginTentatively(AttributeDictionary dictionary, int[] idsByOrdinal) {
    return begin(dictionary, idsByOrdinal, false);
  }

  private ImageWriter begin(
      AttributeDictionary dictionary, int[] idsByOrdinal, boolean definesNames) {
    // Room for the table, by the last item if the codec does not tell: then nothing needs to move.
    int expected = idsByOrdinal.length > 0 ? idsByOrdinal.length : count;
    this.dictionary = dictionary;
    this.idsByOrdinal = idsByOrdinal;
    this.definesNames = definesNames;
    ofUpdate = false;
    valuesStart = valuesStart(false, expected);
    count = 0;
    unknownNames.clear();
    start(valuesStart);
    return this;
  }

  @Override
  public ValueSink attribute(int ordinal) {
    int id = idsByOrdinal[ordinal];
    return add(id, dictionary.nameSize(id));
  }

  @Override
  public ValueSink attribute(String name) {
    int id = definesNames ? dictionary.idOf(name) : dictionary.lookup(name);
    if (id >= 0) {
      return add(id, dictionary.nameSize(id));
    }
    int size = AttributeDictionary.sizeOf(name);
    if (!unknownNames.add(name)) {
      throw new ValidationException(Messages.duplicateAttribute(name));
    }
    return add(FIRST_UNKNOWN_ID + unknownNames.size(), size);
  }

  /**
   * Copies an attribute, as encoded bytes.
   *
   * @param from an image whose ids are of the same dictionary
   * @param index which of its attributes, below {@link ImageView#attributeCount}
   */
  public void copyAttribute(ImageView from, int index) {
    int id = from.attributeId(index);
    add(id, dictionary.nameSize(id)).copyValue(from.bytes(), from.attributeAt(index));
  }

  /**
   * Copies those attributes of an item that it has: what a secondary index projects.
   *
   * @param from an image whose ids are of the same dictionary
   * @param sortedIds the name ids of the attributes wanted, ascending
   */
  public void copy(ImageView from, int[] sortedIds) {
    copy(from, sortedIds, true);
  }

  /**
   * Copies those attributes of an item that are not named: what an update leaves alone.
   *
   * @param from an image whose ids are of the same dictionary
   * @param sortedIds the name ids of the attributes left out, ascending
   */
  public void copyAllBut(ImageView from, int[] sortedIds) {
    copy(from, sortedIds, false);
  }

  /** Images have their attributes by id, too, so both are gone through in step. */
  private void copy(ImageView from, int[] sortedIds, boolean listed) {
    int next = 0;
    for (int index = 0; index < from.attributeCount(); index++) {
      int id = from.attributeId(index);
      while (next < sortedIds.length && sortedIds[next] < id) {
        next++;
      }
      boolean found = next < sortedIds.length && sortedIds[next] == id;
      if (found == listed) {
        copyAttribute(from, index);
      }
    }
  }

  /** From here to the next item, refuses too large an item in the words for an update. */
  public void expectUpdate() {
    ofUpdate = true;
  }

  @Override
  ValidationException tooLarge() {
    return ofUpdate
        ? new ValidationException(UpdateMessages.itemToUpdateTooLarge())
        : super.tooLarge();
  }

  /**
   * Whether an item written tentatively has names that the dictionary does not know. Its image then
   * serves to check the item only, until {@link #defineNames}.
   */
  public boolean hasUnknownNames() {
    return !unknownNames.isEmpty();
  }

  /** The name that an id stands for in the item, whether the dictionary knows it or not. */
  public String nameOf(int id) {
    if (id < FIRST_UNKNOWN_ID) {
      return dictionary.nameOf(id);
    }
    return List.copyOf(unknownNames).get(id - FIRST_UNKNOWN_ID - 1);
  }

  /**
   * Whether the dictionary knows by now what it did not know when the item was written, so that
   * {@link #defineNames} gives no name a new id.
   */
  public boolean areNamesKnownByNow() {
    return unknownNames.stream().allMatch(name -> dictionary.lookup(name) >= 0);
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
      moveValues(start);
    }
    byte[] image = buffer();
    ItemImageDescriptor.putHeader(image, wide, itemSize(), count);
    for (int i = 0; i < count; i++) {
      ItemImageDescriptor.putEntry(image, wide, i, ids[i], positions[i]);
    }
    return start + values;
  }

  private void moveValues(int start) {
    shift(valuesStart, start);
    for (int i = 0; i < count; i++) {
      positions[i] += start - valuesStart;
    }
    valuesStart = start;
  }

  /**
   * Gives the unknown names of a finished item their ids, and makes its image one to be kept.
   *
   * @return the image's length
   */
  public int defineNames() {
    // Unknown names are sorted behind all others, and as they came.
    int known = count - unknownNames.size();
    int[] unknown = Arrays.copyOfRange(positions, known, count);
    count = known;
    int next = 0;
    for (String name : unknownNames) {
      insert(dictionary.idOf(name), unknown[next++]);
    }
    unknownNames.clear();
    return finish();
  }

  /** The buffer, to be asked for after {@link #finish}; valid until the next item is begun. */
  public byte[] bytes() {
    return buffer();
  }

  private ImageWriter add(int id, int nameSize) {
    expectValue();
    count(nameSize);
    insert(id, position());
    return this;
  }

  private void insert(int id, int position) {
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
    positions[index] = position;
    count++;
  }

  private static int valuesStart(boolean wide, int count) {
    return ItemImageDescriptor.tableOffset(wide) + count * ItemImageDescriptor.entryLength(wide);
  }
}
