package dev.karst.engine;

/** Gives every thread its {@link Session} with a database. */
final class Sessions {
  private final OperationGate gate = new OperationGate();
  private final ThreadLocal<Session> current =
      ThreadLocal.withInitial(() -> new Session(gate.issue()));

  Session current() {
    return current.get();
  }

  /** Returns when every operation under way at the time of the call is done. */
  void awaitQuiet() {
    gate.awaitQuiet();
  }
}
