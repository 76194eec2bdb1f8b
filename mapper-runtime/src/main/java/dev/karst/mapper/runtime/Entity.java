package dev.karst.mapper.runtime;

import dev.karst.mapper.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * An entity's class and the structures that its properties reach, before anything is known to be
 * right about it.
 *
 * @param kinds says how the properties' values are stored
 */
record Entity(Table table, Structure root, List<Structure> nested, KindReader kinds) {
  /** The package that accessors stand in. */
  String home() {
    return root.type().getPackageName();
  }

  boolean isAtHome(Structure structure) {
    return structure.type().getPackageName().equals(home());
  }

  List<Structure> structures() {
    List<Structure> structures = new ArrayList<>();
    structures.add(root);
    structures.addAll(nested);
    return structures;
  }
}
