package dev.karst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.value.Item;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Items whatever their order, in linear time. */
final class Multiset {
  private Multiset() {}

  static void compare(String what, Collection<Item> actual, Collection<Item> expected) {
    assertThat(counts(actual)).as(what).isEqualTo(counts(expected));
  }

  private static Map<Item, Integer> counts(Collection<Item> items) {
    Map<Item, Integer> counts = new HashMap<>();
    items.forEach(item -> counts.merge(item, 1, Integer::sum));
    return counts;
  }
}
