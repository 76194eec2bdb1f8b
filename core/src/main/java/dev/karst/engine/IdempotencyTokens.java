package dev.karst.engine;

import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.error.Messages;
import dev.karst.error.TransactionInProgressException;
import dev.karst.journal.Manifest;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The transactions of the last ten minutes that were named by their callers, done or under way.
 * Safe for use by many threads.
 */
final class IdempotencyTokens {
  private static final long KEPT_MILLIS = 10 * 60 * 1000L;

  /**
   * @param time when it was done; {@link #UNDER_WAY} until then
   */
  private record Use(long fingerprint, long time) {}

  private static final long UNDER_WAY = Long.MAX_VALUE;

  private final Clock clock;
  private final Map<String, Use> uses = new HashMap<>();

  /** Those that are done, in the order in which they expire. */
  private final Deque<Manifest.Token> done = new ArrayDeque<>();

  IdempotencyTokens(Clock clock) {
    this.clock = clock;
  }

  /**
   * Starts a transaction, unless it was done.
   *
   * @return whether it is to be done now, and {@link #done} or {@link #abandoned} to be called
   * @throws IdempotentParameterMismatchException if the token stands for another transaction
   * @throws TransactionInProgressException if the same transaction is under way
   */
  synchronized boolean start(IdempotencyToken token) {
    expire();
    Use use = uses.get(token.token());
    if (use == null) {
      uses.put(token.token(), new Use(token.fingerprint(), UNDER_WAY));
      return true;
    }
    if (use.fingerprint != token.fingerprint()) {
      throw new IdempotentParameterMismatchException(Messages.tokenMismatch());
    }
    if (use.time == UNDER_WAY) {
      throw new TransactionInProgressException(Messages.transactionInProgress());
    }
    return false;
  }

  /** The transaction was done. */
  synchronized void done(IdempotencyToken token) {
    remember(token.token(), token.fingerprint(), clock.millis());
  }

  /** The transaction was not done; the token is free again. */
  synchronized void abandoned(IdempotencyToken token) {
    uses.remove(token.token());
  }

  /** Takes over a token from manifest or journal. */
  synchronized void remember(String token, long fingerprint, long time) {
    uses.put(token, new Use(fingerprint, time));
    done.addLast(new Manifest.Token(token, fingerprint, time));
    expire();
  }

  /** Those to be known after a restart. */
  synchronized List<Manifest.Token> all() {
    expire();
    return List.copyOf(done);
  }

  private void expire() {
    long before = clock.millis() - KEPT_MILLIS;
    while (!done.isEmpty() && done.peekFirst().time() <= before) {
      Manifest.Token oldest = done.removeFirst();
      Use use = uses.get(oldest.token());
      if (use != null && use.time == oldest.time()) {
        uses.remove(oldest.token());
      }
    }
  }
}
