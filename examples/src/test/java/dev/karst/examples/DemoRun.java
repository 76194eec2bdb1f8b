package dev.karst.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What a demonstration printed, and how it ended. */
record DemoRun(int status, String out, String err) {
  static DemoRun of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Demo.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, args);
    return new DemoRun(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** One that has nothing to complain about. */
  static DemoRun succeeding(String... args) {
    DemoRun run = of(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run;
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
