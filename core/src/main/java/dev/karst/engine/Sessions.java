package dev.karst.engine;

import dev.karst.journal.CommitsUnderWay;

/** Gives every thread its {@link Session} with a database. */
final class Sessions {
  private final OperationGate gate = new OperationGate();
  private final CommitsUnderWay commits;
  private final ThreadLocal<Session> current;

  /**
   * @param commits is told the commits that threads have under way
   */
  Sessions(CommitsUnderWay commits) {
    this.commits = commits;
    this.current = ThreadLocal.withInitial(() -> new Session(gate.issue(), commits.issue()));
  }

  /** Buffers for who does not work in a session, but in steps that are not always one thread's. */
  Scratch scratch() {
    return new Scratch(commits.issue());
  }

  Session current() {
    return current.get();
  }

  /** Returns when every operation under way at the time of the call is done. */
  void awaitQuiet() {
    gate.awaitQuiet();
  }
}
