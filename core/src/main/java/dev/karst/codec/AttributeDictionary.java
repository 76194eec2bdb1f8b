package dev.karst.codec;

import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.value.ItemSize;
import dev.karst.value.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The attribute names of a table and their ids: 0, 1, 2 … in the order in which they first came up.
 *
 * <p>Thread-safe; names are only ever added. Reading takes no lock. Images hold ids alone, so a
 * name must be durable before an image that uses it: whoever journals an item journals {@link
 * #namesFrom} first.
 */
public final class AttributeDictionary {
  private record Entry(String name, int size) {}

  /** Of readers and views that show nothing yet. No name is ever assigned in it. */
  static final AttributeDictionary NONE = new AttributeDictionary();

  private final ConcurrentHashMap<String, Integer> ids = new ConcurrentHashMap<>();

  /** Read without a lock: an entry is in the array before the array is assigned (again). */
  private volatile Entry[] entries = new Entry[16];

  private volatile int size;

  /**
   * The id of a name, which is assigned now if the name is new.
   *
   * @throws ValidationException if no attribute can have the name
   */
  public int idOf(String name) {
    Integer id = ids.get(name);
    return id != null ? id : assign(name);
  }

  /** The id of a name, or -1 if it has none. */
  public int lookup(String name) {
    Integer id = ids.get(name);
    return id != null ? id : -1;
  }

  /**
   * The ids of names, assigned where they are new: what readers and writers go from ordinals by.
   */
  public int[] bind(List<String> names) {
    int[] bound = new int[names.size()];
    for (int i = 0; i < bound.length; i++) {
      bound[i] = idOf(names.get(i));
    }
    return bound;
  }

  /**
   * The name of an id.
   *
   * @throws CorruptStoreException if no name has it
   */
  public String nameOf(int id) {
    return entry(id).name;
  }

  /** The UTF-8 bytes of the name of an id. */
  int nameSize(int id) {
    return entry(id).size;
  }

  /** How many names there are: the id that the next one gets. */
  public int size() {
    return size;
  }

  /** The names of an id and all after it, by id. */
  public List<String> namesFrom(int firstId) {
    int end = size;
    List<String> names = new ArrayList<>(Math.max(0, end - firstId));
    for (int id = firstId; id < end; id++) {
      names.add(nameOf(id));
    }
    return names;
  }

  /**
   * Puts back a name read from the journal; the same one may come again.
   *
   * @throws CorruptStoreException if the id is not the next one, or is another name's
   */
  public synchronized void restore(int id, String name) {
    if (id == size && !ids.containsKey(name)) {
      append(name);
    } else if (lookup(name) != id) {
      throw new CorruptStoreException(Messages.corruptDictionary(id, name));
    }
  }

  private synchronized int assign(String name) {
    Integer id = ids.get(name);
    return id != null ? id : append(name);
  }

  private int append(String name) {
    int nameSize = sizeOf(name);
    int id = size;
    Entry[] array = entries;
    if (id == array.length) {
      array = Arrays.copyOf(array, 2 * id);
    }
    array[id] = new Entry(name, nameSize);
    entries = array;
    size = id + 1;
    ids.put(name, id);
    return id;
  }

  /**
   * The UTF-8 bytes of a name.
   *
   * @throws ValidationException if no attribute can have the name
   */
  static int sizeOf(String name) {
    int nameSize = ItemSize.ofString(name);
    checkNameSize(nameSize);
    Utf8.check(name);
    return nameSize;
  }

  /** Refuses names of no or too many bytes. */
  static void checkNameSize(int nameSize) {
    if (nameSize == 0) {
      throw new ValidationException(Messages.emptyAttributeName());
    }
    if (nameSize > Limits.MAX_ATTRIBUTE_NAME_SIZE) {
      throw new ValidationException(Messages.attributeNameTooLarge());
    }
  }

  private Entry entry(int id) {
    if (id < 0 || id >= size) {
      throw new CorruptStoreException(Messages.unknownNameId(id));
    }
    return entries[id];
  }
}
