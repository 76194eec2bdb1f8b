package dev.karst.mapper.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The top-level attributes that a codec knows; the index of one is its ordinal. */
final class Attributes {
  private final List<String> names;
  private final Set<String> own = new HashSet<>();

  /** Those that are known from the start. */
  Attributes(List<String> names) {
    this.names = new ArrayList<>(names);
  }

  /** The ordinal of an attribute of the class, which is known from now on. */
  int ordinal(String name) {
    own.add(name);
    int known = names.indexOf(name);
    if (known >= 0) {
      return known;
    }
    names.add(name);
    return names.size() - 1;
  }

  /** Those of the class, rather than of others that share the table. */
  Set<String> own() {
    return Set.copyOf(own);
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
