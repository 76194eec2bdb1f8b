package dev.karst.mapper.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * A component of a sort key, to which a query is narrowed once those before it are given.
 *
 * @param composed whether it is a part of an attribute, rather than one
 * @param before in a composed key the fixed text before the component, else nothing
 * @param last whether the attribute ends with it
 */
record SortStep(KeyComponent component, boolean composed, String before, boolean last) {
  /** The steps of a sort key, in its order. */
  static List<SortStep> of(List<KeyPart> sort) {
    List<SortStep> steps = new ArrayList<>();
    for (KeyPart part : sort) {
      if (part instanceof KeyPart.Composed composed) {
        addComposed(composed, steps);
      } else {
        steps.add(new SortStep(part.components().get(0), false, "", true));
      }
    }
    return steps;
  }

  private static void addComposed(KeyPart.Composed part, List<SortStep> steps) {
    int count = part.segments().size();
    for (int i = 0; i < count; i++) {
      KeyPart.Segment segment = part.segments().get(i);
      boolean last = i == count - 1;
      segment
          .component()
          .ifPresent(
              component -> steps.add(new SortStep(component, true, segment.literal(), last)));
    }
  }

  /**
   * Whether the keys sort as the component does. A plain string may have what sorts before the
   * separator, and so before what ends a shorter one.
   */
  boolean isOrdered() {
    return component.kind().ordered() && (last || !component.kind().plainText());
  }
}
