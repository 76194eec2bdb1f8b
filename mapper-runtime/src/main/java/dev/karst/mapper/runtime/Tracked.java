package dev.karst.mapper.runtime;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * An object that keeps which of its setters were called. Implemented by classes that are generated,
 * in the package of the entity; public for that alone.
 */
public interface Tracked {
  /** The numbers of the properties that were set; null before the first. */
  @Nullable BitSet karstChanges();

  /** Takes other numbers. */
  void karstChanges(BitSet changes);

  /** Notes that a property is set. A constructor may do so before any field is there. */
  static void note(Tracked object, int property) {
    BitSet changes = object.karstChanges();
    if (changes == null) {
      changes = new BitSet();
      object.karstChanges(changes);
    }
    changes.set(property);
  }
}
