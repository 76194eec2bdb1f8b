package dev.karst;

import dev.karst.value.Item;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one lane of the crash test has made of its own items, and of the index that it toggles. */
final class CrashLane {
  private final int number;
  private final Map<Item, Item> items;
  private boolean late;
  private long next;
  private CrashSteps.@Nullable Transfer lastTransfer;

  CrashLane(int number) {
    this(number, new HashMap<>());
  }

  private CrashLane(int number, Map<Item, Item> items) {
    this.number = number;
    this.items = items;
  }

  private CrashLane copy() {
    CrashLane copy = new CrashLane(number, new HashMap<>(items));
    copy.late = late;
    copy.next = next;
    copy.lastTransfer = lastTransfer;
    return copy;
  }

  /** The number of the step that is not done yet, or not known to be. */
  long next() {
    return next;
  }

  CrashSteps.Step step() {
    return CrashSteps.of(number, next);
  }

  /** Does the next step; whether its condition holds. */
  boolean advance() {
    CrashSteps.Step step = step();
    if (step instanceof CrashSteps.Transfer transfer) {
      lastTransfer = transfer;
    }
    next++;
    return step.apply(this);
  }

  /** The lane as it is one step further. */
  CrashLane further() {
    CrashLane copy = copy();
    copy.advance();
    return copy;
  }

  /** Its items, by key. */
  Map<Item, Item> items() {
    return items;
  }

  /** Whether the index that comes and goes is there. */
  boolean late() {
    return late;
  }

  void toggleLate() {
    late = !late;
  }

  /** The last transfer that was done, or null. */
  CrashSteps.@Nullable Transfer lastTransfer() {
    return lastTransfer;
  }
}
