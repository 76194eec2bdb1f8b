package dev.karst.examples.million;

import dev.karst.Karst;
import dev.karst.examples.DiskUsage;
import dev.karst.examples.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes many items and reads them back, for a process with a small heap. Prints what it cost. */
final class ManyItems {
  private ManyItems() {}

  /**
   * Runs.
   *
   * @param args the database's directory, and how many items
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    int items = Integer.parseInt(args[1]);
    System.out.printf(
        "%s in a heap of %s%n",
        Figures.count(items, "item", "items"), Figures.bytes(Runtime.getRuntime().maxMemory()));
    try (Karst karst = Karst.open(directory)) {
      ReadingRepository readings = ReadingRepository.on(karst);
      print("put", items, () -> put(readings, items));
      print("find", items, () -> find(readings, items));
      print("scan", items, () -> scan(readings));
    }
    System.out.println("disk " + Figures.bytes(DiskUsage.of(directory).onDisk().orElse(0)));
  }

  private static long put(ReadingRepository readings, int items) {
    for (int number = 0; number < items; number++) {
      readings.put(Reading.of(number));
    }
    return items;
  }

  /** Counts the items that are there and equal. */
  private static long find(ReadingRepository readings, int items) {
    long found = 0;
    for (int number = 0; number < items; number++) {
      Reading reading = Reading.of(number);
      if (readings.find(reading.sensor(), reading.second()).filter(reading::equals).isPresent()) {
        found++;
      }
    }
    return found;
  }

  private static long scan(ReadingRepository readings) {
    try (Stream<Reading> all = readings.scan().stream()) {
      return all.filter(reading -> !reading.remark().isEmpty()).count();
    }
  }

  private static void print(String what, int items, Supplier<Long> work) {
    long start = System.nanoTime();
    long done = work.get();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "%s %d in %s, %s%n", what, done, Figures.time(time), Figures.timeEach(time, items));
  }
}
