package dev.karst.storage.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.ChildJvm;
import dev.karst.storage.Log;
import dev.karst.storage.LogReader;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that appends, at random moments, and reads what it said it had written. */
final class LogCrashTest {
  private static final int ROUNDS = 10;

  @Test
  void acknowledgedRecordsOutliveTheirProcess(@TempDir Path directory) throws Exception {
    long seed = System.nanoTime();
    System.out.println("LogCrashTest seed=" + seed);
    Random random = new Random(seed);
    ChronicleStorage storage = ChronicleStorage.create();
    for (int round = 0; round < ROUNDS; round++) {
      Path log = directory.resolve("log" + round);
      long acknowledged = runAndKill(log, random.nextInt(150));
      long read = 0;
      long start = System.nanoTime();
      try (LogReader reader = storage.readLog(log)) {
        while (reader.next()) {
          ByteBuffer record = ByteBuffer.wrap(reader.record(), 0, reader.length());
          assertThat(record.getLong()).isEqualTo(read);
          assertThat(reader.length()).isEqualTo(lengthOf(read));
          read++;
        }
      }
      assertThat(read).isGreaterThanOrEqualTo(acknowledged);
      // no waiting for the lock that the dead process held
      assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
  }

  /** Returns how many records the child had acknowledged. */
  private static long runAndKill(Path log, int millis) throws Exception {
    Process child = ChildJvm.start(Appender.class, log.toString());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      assertThat(line).isEqualTo("1");
      Thread killer =
          new Thread(
              () -> {
                try {
                  Thread.sleep(millis);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                child.toHandle().destroyForcibly(); // the process's own would close the pipe
              });
      killer.start();
      long acknowledged = 1;
      while ((line = lines.readLine()) != null) {
        if (!line.equals(String.valueOf(acknowledged + 1))) {
          break; // a line cut off by the kill
        }
        acknowledged++;
      }
      killer.join();
      assertThat(child.waitFor()).isNotZero();
      return acknowledged;
    }
  }

  private static int lengthOf(long number) {
    return Long.BYTES + (int) (number * 7919 % 3_000);
  }

  /** What the child runs: appends numbered records and says so after each. */
  static final class Appender {
    private Appender() {}

    public static void main(String[] arguments) {
      byte[] record = new byte[4_000];
      try (Log log = ChronicleStorage.create().createLog(Path.of(arguments[0]))) {
        for (long number = 0; ; number++) {
          ByteBuffer.wrap(record).putLong(number);
          log.append(record, 0, lengthOf(number));
          System.out.println(number + 1);
        }
      }
    }
  }
}
