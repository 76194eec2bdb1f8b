package dev.karst.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writing keys and items, and finding one's way in an image, must leave no garbage. */
class SteadyStateAllocationTest {
  private static final int RUNS = 20_000;
  private static final FieldName CITY = FieldName.of("city");
  private static final FieldName ZIP = FieldName.of("zip");

  private final AttributeDictionary dictionary = new AttributeDictionary();
  private final int[] ids =
      dictionary.bind(List.of("pk", "sk", "total", "paid", "address", "scores"));
  private final ImageWriter writer = new ImageWriter();
  private final ImageReader reader = new ImageReader();
  private final KeyBytes key = new KeyBytes();
  private final String customer = "customer#ä1";
  private long sum;

  @Test
  void nothingIsAllocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < RUNS; i++) {
        writeAndRead(i);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(sum).isNotZero();
    assertThat((double) least / RUNS).as("bytes an item").isLessThan(1);
  }

  private void writeAndRead(int i) {
    key.clear().partition(customer).sort(i);
    sum += key.hash();
    writer.begin(dictionary, ids);
    writer.attribute(0).string(customer);
    writer.attribute(1).number(i);
    writer.attribute(2).number(i / 100.0);
    writer.attribute(3).bool(true);
    writer.attribute(4).beginMap();
    writer.name(CITY);
    writer.string("Karlsruhe");
    writer.name(ZIP);
    writer.number(76131);
    writer.endMap();
    writer.attribute(5).beginList();
    writer.number(i);
    writer.nullValue();
    writer.endList();
    int length = writer.finish();
    reader.reset(writer.bytes(), 0, length, dictionary, ids);
    reader.attribute(1);
    sum += reader.longNumber();
    reader.attribute(2);
    sum += (long) reader.doubleNumber();
    reader.attribute(4);
    reader.beginMap();
    reader.entry(ZIP);
    sum += reader.longNumber();
    reader.endMap();
  }
}
