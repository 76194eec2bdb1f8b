package dev.karst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.trigger.Trigger;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process with a named trigger again and again: every change that was acknowledged is
 * handled at least once, and only the last few of each life are handled again.
 */
class TriggerCrashTest {
  private static final int LIVES = 6;

  /** What three lanes may have under way when they are killed, and what a checkpoint is behind. */
  private static final int AGAIN_AT_MOST = 3 * 2000;

  @TempDir Path directory;

  private final BitSet handled = new BitSet();
  private long next;
  private long again;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void everyChangeIsHandledThoughItsConsumerIsKilled() throws Exception {
    long seed = Long.getLong("karst.seed", System.nanoTime());
    System.out.println("TriggerCrashTest: -Dkarst.seed=" + seed);
    Random random = new Random(seed);
    for (int life = 0; life < LIVES; life++) {
      liveAndDie(500 + random.nextInt(5_000));
    }
    long written = written();
    try (Karst karst = Karst.at(directory).itemsPerTable(100_000).open();
        Trigger trigger = CrashConsumer.trigger(karst, this::note)) {
      assertThat(trigger.awaitIdle(Duration.ofMinutes(1))).isTrue();
    }
    assertThat(handled.cardinality()).isEqualTo((int) written);
    assertThat(again).isLessThan((long) LIVES * AGAIN_AT_MOST);
  }

  /** What was written, acknowledged or not. */
  private long written() {
    try (Karst karst = Karst.at(directory).itemsPerTable(100_000).open()) {
      return karst.describeTable("numbers").itemCount();
    }
  }

  private synchronized void note(String lane, long number) {
    if (handled.get((int) number)) {
      again++;
    }
    handled.set((int) number);
  }

  private void liveAndDie(int lines) throws Exception {
    Process child = ChildJvm.start(CrashConsumer.class, directory.toString(), Long.toString(next));
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < lines; i++) {
        String line = out.readLine();
        assertThat(line)
            .as(
                "what the process said last: %s",
                line == null
                    ? new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                    : "")
            .isNotNull();
        take(line);
      }
      child.toHandle().destroyForcibly();
      String line;
      while ((line = out.readLine()) != null) {
        take(line);
      }
    }
    assertThat(child.waitFor()).isEqualTo(128 + 9);
  }

  private void take(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 2) {
      return; // cut off by the kill
    }
    if (words[0].equals(CrashConsumer.WRITTEN)) {
      next = Math.max(next, Long.parseLong(words[1]) + 1);
    } else if (words[0].equals(CrashConsumer.HANDLED)) {
      note("", Long.parseLong(words[1]));
    }
  }
}
