package dev.karst.examples.leaderboard;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Where rounds are played: at several machines at the same time, each player always at one. */
final class Arcade {
  static final int MACHINES = 2;

  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Scores scores;

  Arcade(Scores scores) {
    this.scores = scores;
  }

  /**
   * What was played.
   *
   * @param rounds how many rounds
   * @param bests how many of them were a player's best
   * @param time how long it took
   */
  record Played(long rounds, long bests, Duration time) {}

  /**
   * Plays rounds, and notes those that are a player's best.
   *
   * @param glance told now and then how many were played
   */
  Played play(List<Round> rounds, LongConsumer glance) {
    LongAdder done = new LongAdder();
    LongAdder bests = new LongAdder();
    long start = System.nanoTime();
    CompletableFuture<Void> all =
        CompletableFuture.allOf(
            IntStream.range(0, MACHINES)
                .mapToObj(
                    machine ->
                        CompletableFuture.runAsync(
                            () -> play(machine, rounds, done, bests), Arcade::onThread))
                .toArray(CompletableFuture<?>[]::new));
    while (!all.isDone()) {
      LockSupport.parkNanos(GLANCE_NANOS);
      glance.accept(done.sum());
    }
    all.join();
    return new Played(rounds.size(), bests.sum(), Duration.ofNanos(System.nanoTime() - start));
  }

  private static void onThread(Runnable work) {
    new Thread(work, "arcade").start();
  }

  private void play(int machine, List<Round> rounds, LongAdder done, LongAdder bests) {
    for (Round round : rounds) {
      if (Math.floorMod(round.player().hashCode(), MACHINES) == machine) {
        if (scores.submit(round)) {
          bests.increment();
        }
        done.increment();
      }
    }
  }
}
