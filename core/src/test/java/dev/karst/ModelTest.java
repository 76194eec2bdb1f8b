package dev.karst;

import dev.karst.model.ModelRun;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random operations of every kind, against a naive model: answers and errors after each, all that
 * is stored after every thousand. Half of the seeds run in a directory and close and open it now
 * and then.
 */
class ModelTest {
  private static final int OPERATIONS = Integer.getInteger("karst.model.operations", 20_000);
  private static final int SEEDS = Integer.getInteger("karst.model.seeds", 10);

  @TempDir Path directory;

  private Karst karst;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void behavesAsTheModel(long seed) {
    ModelRun run = new ModelRun(seed);
    boolean stored = seed % 2 == 0;
    karst =
        stored
            ? Karst.at(directory).itemsPerTable(10_000).open()
            : Karst.withoutDirectory().itemsPerTable(10_000).open();
    int step = 0;
    try {
      ModelRun.definitions().forEach(karst::createTable);
      for (step = 1; step <= OPERATIONS; step++) {
        run.step(karst.operations());
        if (stored && run.oneIn(2_000)) {
          karst.close();
          karst = Karst.at(directory).itemsPerTable(10_000).open();
        }
        if (step % 1_000 == 0) {
          run.compare(karst.operations());
        }
      }
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("seed=" + seed + " step=" + step, e);
    } finally {
      karst.close();
    }
  }
}
