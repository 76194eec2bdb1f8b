package dev.karst.mapper.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Partitions of a family's table that are told in the same way.
 *
 * @param key how the value of the partition key is made
 * @param names what the classes call its components, each class all of them
 */
record FamilyPartition(KeyPart key, Set<List<String>> names) {
  /** As one class makes it. */
  static FamilyPartition of(KeyPart key) {
    return new FamilyPartition(key, Set.of(names(key)));
  }

  /** The same for a class more, which may have other names. */
  FamilyPartition and(KeyPart other) {
    Set<List<String>> more = new LinkedHashSet<>(names);
    more.add(names(other));
    return new FamilyPartition(key, more);
  }

  private static List<String> names(KeyPart key) {
    return key.components().stream().map(KeyComponent::name).toList();
  }
}
