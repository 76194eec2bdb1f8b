package dev.karst.engine;

import dev.karst.codec.KeyBytes;
import dev.karst.journal.CommitsUnderWay.Slot;
import java.util.ArrayDeque;

/**
 * What one thread needs to work on a database: its pass through the gate, and buffers.
 *
 * <p>An operation borrows a {@link Scratch} for its whole length. The user's code it calls may
 * start another operation, which then gets another.
 */
final class Session {
  /** More are made for large transactions, and left to the collector. */
  private static final int MAX_IDLE = 8;

  private final OperationGate.Pass pass;
  private final Slot slot;
  final KeyBytes key = new KeyBytes();
  private final ArrayDeque<Scratch> idle = new ArrayDeque<>(2);

  Session(OperationGate.Pass pass, Slot slot) {
    this.pass = pass;
    this.slot = slot;
    idle.push(new Scratch(slot));
  }

  /**
   * Goes inside the gate, to work on a table.
   *
   * @throws dev.karst.error.KarstException if the table takes no operations
   */
  void enter(StoredTable table) {
    pass.enter();
    if (!table.isOpen()) {
      pass.leave();
      throw table.refusal();
    }
  }

  void leave() {
    pass.leave();
  }

  Scratch borrow() {
    Scratch scratch = idle.poll();
    return scratch == null ? new Scratch(slot) : scratch;
  }

  void giveBack(Scratch scratch) {
    scratch.write.end();
    if (idle.size() < MAX_IDLE) {
      idle.push(scratch);
    }
  }
}
