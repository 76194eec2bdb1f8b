package dev.karst.mapper.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A component of a sort key, to which a query is narrowed once those before it are given.
 *
 * @param part the attribute that it is, or is a part of
 * @param before in a composed key the fixed text before the component, else nothing
 * @param last whether the attribute ends with it
 */
public record SortStep(KeyPart part, Property component, String before, boolean last) {
  /** The steps of a sort key, in its order. */
  public static List<SortStep> of(List<KeyPart> sort) {
    List<SortStep> steps = new ArrayList<>();
    for (KeyPart part : sort) {
      if (part instanceof KeyPart.Composed composed) {
        addComposed(composed, steps);
      } else {
        steps.add(new SortStep(part, part.components().get(0), "", true));
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
              component -> steps.add(new SortStep(part, component, segment.literal(), last)));
    }
  }

  public boolean isComposed() {
    return part instanceof KeyPart.Composed;
  }

  /**
   * Whether the keys sort as the component does. A plain string may have what sorts before the
   * separator, and so before what ends a shorter one.
   */
  public boolean isOrdered() {
    ValueType.Single type = Key.type(component);
    return type.ordered() && (last || !type.isPlainText());
  }
}
