package dev.karst.engine;

import dev.karst.codec.ItemView;
import dev.karst.error.Messages;
import dev.karst.error.StoreUnavailableException;
import dev.karst.error.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes of several items at one instant. Safe for use by many threads. */
public final class Transactions {
  private final Sessions sessions;
  private final Committer committer;
  private final IdempotencyTokens tokens;

  Transactions(Sessions sessions, Committer committer, IdempotencyTokens tokens) {
    this.sessions = sessions;
    this.committer = committer;
    this.tokens = tokens;
  }

  /**
   * Does all writes, each of another item, or none: if anything keeps one of them from being done,
   * as the reports then tell. A transaction whose token was done in the last ten minutes is not
   * done again; its reports show the items as they are.
   *
   * @param measured whether the reports tell units and sizes
   * @param reader is shown the reports in the order of the writes
   * @throws dev.karst.error.IdempotentParameterMismatchException if the token stands for another
   *     transaction
   */
  public <R> R write(
      List<ItemWrite> writes,
      @Nullable IdempotencyToken token,
      boolean measured,
      Function<List<WriteReport>, R> reader) {
    return run(
        writes.size(),
        (index, pending) -> begin(writes.get(index), measured, pending),
        pending -> token,
        scratches ->
            reader.apply(scratches.stream().<WriteReport>map(each -> each.write).toList()));
  }

  /**
   * Does all writes of objects, each of another item, or none.
   *
   * @param token makes it happen once in ten minutes, or null
   * @throws dev.karst.error.KarstException if that is anything but a condition or another
   *     transaction
   */
  public ObjectOutcome write(List<ObjectWrite<?>> writes, @Nullable String token) {
    for (ObjectWrite<?> write : writes) {
      if (write.items().sessions() != sessions) {
        throw new IllegalArgumentException(
            "a transaction is of one database: table=" + write.definition().name());
      }
    }
    ObjectTransaction transaction = new ObjectTransaction(writes, token);
    return run(transaction.size(), transaction::begin, transaction::check, transaction::outcome);
  }

  /** Begins one of the writes, checking and encoding what needs no item before. */
  @FunctionalInterface
  private interface Beginning {
    void begin(int index, PendingWrite pending);
  }

  /** Tells the token of the writes, or null, once they are begun. */
  @FunctionalInterface
  private interface Naming {
    @Nullable IdempotencyToken token(List<PendingWrite> pending);
  }

  private <R> R run(
      int count, Beginning beginning, Naming naming, Function<List<Scratch>, R> reader) {
    Session session = sessions.current();
    List<Scratch> borrowed = new ArrayList<>();
    try {
      List<PendingWrite> pending = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Scratch scratch = session.borrow();
        borrowed.add(scratch);
        beginning.begin(i, scratch.write);
        pending.add(scratch.write);
      }
      IdempotencyToken token = naming.token(pending);
      boolean again = token != null && !tokens.start(token);
      if (again) {
        pending.forEach(write -> write.begin(write.table(), null).repeat());
        commit(session, pending, null, borrowed.get(0));
      } else if (token != null) {
        commitOnce(session, pending, token, borrowed.get(0));
      } else {
        commit(session, pending, null, borrowed.get(0));
      }
      return reader.apply(List.copyOf(borrowed));
    } finally {
      borrowed.forEach(session::giveBack);
    }
  }

  /** Shows items, or their absence, in the order of the reads. */
  public <R> R get(List<ItemRead> reads, Function<List<ItemView>, R> reader) {
    Session session = sessions.current();
    List<Scratch> borrowed = new ArrayList<>();
    try {
      List<ItemView> views = new ArrayList<>();
      LockedStripes stripes = new LockedStripes();
      for (ItemRead read : reads) {
        Scratch scratch = session.borrow();
        borrowed.add(scratch);
        views.add(new ItemView());
        read.store().keys().writeExactly(read.key(), scratch.key.clear());
        stripes.add(read.store().table(), scratch.key);
      }
      enter(session, reads.stream().map(read -> read.store().table()).toList());
      try {
        stripes.lockAll();
        for (int i = 0; i < reads.size(); i++) {
          StoredTable table = reads.get(i).store().table();
          CellBuffer cells = borrowed.get(i).cells.forOne();
          if (table.readVisible(borrowed.get(i).key, cells)) {
            views.get(i).show(cells.bytes(), cells.start(0), cells.length(0), table.dictionary());
          }
        }
      } finally {
        stripes.unlockAll();
        session.leave();
      }
      return reader.apply(views);
    } finally {
      borrowed.forEach(session::giveBack);
    }
  }

  private static void begin(ItemWrite write, boolean measured, PendingWrite pending) {
    pending.begin(write.store().table(), write.condition());
    if (write.showsBefore()) {
      pending.wantingBefore();
    }
    if (measured) {
      pending.measured();
    }
    try {
      write.store().ask(write.change(), pending);
    } catch (ValidationException e) {
      pending.refuse(e);
    }
  }

  private void commitOnce(
      Session session, List<PendingWrite> pending, IdempotencyToken token, Scratch scratch) {
    boolean done = false;
    try {
      done = commit(session, pending, token, scratch);
    } finally {
      if (done) {
        tokens.done(token);
      } else {
        tokens.abandoned(token);
      }
    }
  }

  private boolean commit(
      Session session,
      List<PendingWrite> pending,
      @Nullable IdempotencyToken token,
      Scratch scratch) {
    enter(session, pending.stream().map(PendingWrite::table).toList());
    try {
      return committer.commitAll(pending, token, scratch);
    } finally {
      session.leave();
    }
  }

  /** Goes inside the gate, if all tables take operations. */
  private static void enter(Session session, List<StoredTable> tables) {
    if (tables.isEmpty()) {
      throw new StoreUnavailableException(Messages.closed());
    }
    session.enter(tables.get(0));
    for (StoredTable table : tables) {
      if (!table.isOpen()) {
        session.leave();
        throw table.refusal();
      }
    }
  }
}
