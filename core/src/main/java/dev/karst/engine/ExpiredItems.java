package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.expiry.ExpiryTime;
import dev.karst.operation.Page;

/**
 * The items that one read takes for gone: those that had expired when it began and have not been
 * removed yet. Made for each read, by the option that asks for it.
 */
final class ExpiredItems {
  /** Goes on reading into the cells, behind what was read last. */
  @FunctionalInterface
  interface Continuation {
    void readOn();
  }

  /** Shows the item, as the table has it, that a cell stands for. */
  @FunctionalInterface
  interface Shower {
    /** Leaves the view empty if the item is gone. */
    void show(int cell, ItemView view);
  }

  private final ExpiryTime time;
  private final long now;
  private final ItemView view = new ItemView();

  ExpiredItems(ExpiryTime time, long now) {
    this.time = time;
    this.now = now;
  }

  /** The name id of the attribute that an item must show. */
  int attributeId() {
    return time.attributeId();
  }

  boolean hides(ItemView item) {
    return ExpiryTime.isDue(time.of(item), now);
  }

  /**
   * Hides the expired among the cells, which then do not count for their limit, and reads on as far
   * as that makes room. They do count for the page's bytes: so a read ends, however many of them
   * there are.
   */
  void hide(CellBuffer cells, Shower shower, Continuation continuation) {
    int looked = 0;
    int room = hideFrom(looked, cells, shower);
    while (room > 0 && cells.full() == Page.Reason.LIMIT) {
      looked = cells.count();
      cells.takeMore(room);
      continuation.readOn();
      room = hideFrom(looked, cells, shower);
    }
  }

  private int hideFrom(int first, CellBuffer cells, Shower shower) {
    int hidden = 0;
    for (int cell = first; cell < cells.count(); cell++) {
      shower.show(cell, view.showNothing());
      if (hides(view)) {
        cells.hide(cell);
        hidden++;
      }
    }
    return hidden;
  }
}
