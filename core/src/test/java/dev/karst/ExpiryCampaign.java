package dev.karst;

import dev.karst.codec.UntypedItemCodec;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ten million items that expire at once, and a writer beside their removal. Run by hand, with the
 * classes and test classes of core on the class path:
 *
 * <pre>
 *   java -Xmx512m dev.karst.ExpiryCampaign DIRECTORY [ITEMS]
 * </pre>
 *
 * <p>Tells how long the removal took, how long writes took before it and beside it, and how much of
 * the heap was in use at the most.
 */
public final class ExpiryCampaign {
  private static final long NOW = 1_700_000_000;
  private static final long WRITES_PER_SECOND = 2_000;
  private static final TableDefinition SESSIONS =
      new TableDefinition("sessions", KeySchema.composite("id", KeyType.S, "no", KeyType.N));

  private final HandClock clock = new HandClock(NOW);
  private final int items;
  private int written;
  private long mostHeap;

  private ExpiryCampaign(int items) {
    this.items = items;
  }

  public static void main(String[] arguments) {
    int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
    new ExpiryCampaign(items).run(Path.of(arguments[0]));
  }

  /** Ten of them share a partition, so that a table of the usual size holds ten million. */
  private static Item session(String kind, int no, long time) {
    return Item.builder()
        .put("id", kind + no / 10)
        .put("no", no % 10)
        .put("ttl", time)
        .put("user", "user " + no)
        .put("data", "some fifty bytes of what a session may remember …")
        .build();
  }

  private void run(Path directory) {
    try (Karst karst = Karst.at(directory).clock(clock).open()) {
      TypedTable<Item> table = karst.table(SESSIONS, new UntypedItemCodec(SESSIONS.key()));
      System.out.println("writes without time to live: " + write(table, 20_000));
      karst.enableTimeToLive("sessions", "ttl");
      long begun = System.nanoTime();
      for (int no = 0; no < items; no++) {
        table.put(session("old", no, NOW));
      }
      report("filled with " + items, begun);
      System.out.println("writes before: " + write(table, 5_000));
      clock.set(NOW + 1);
      begun = System.nanoTime();
      while (left(karst) > 0) {
        System.out.println(left(karst) + " left, writes beside: " + write(table, 10_000));
      }
      report("removed all", begun);
      System.out.println("writes after: " + write(table, 5_000));
      System.out.println("heap at the most: " + mostHeap / (1 << 20) + " MB");
    }
  }

  private long left(Karst karst) {
    return karst.describeTable("sessions").itemCount() - written;
  }

  private static void report(String what, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%s in %.1f s%n", what, seconds);
  }

  /** Writes at a steady rate; tells percentiles of how long each took. */
  private String write(TypedTable<Item> table, int count) {
    long[] nanos = new long[count];
    long between = TimeUnit.SECONDS.toNanos(1) / WRITES_PER_SECOND;
    long due = System.nanoTime();
    for (int i = 0; i < count; i++) {
      due += between;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      long begun = System.nanoTime();
      table.put(session("new", written++, NOW + 1_000_000));
      nanos[i] = System.nanoTime() - begun;
      if (i % 100 == 0) {
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        mostHeap = Math.max(mostHeap, used);
      }
    }
    Arrays.sort(nanos);
    return String.format(
        "median %.1f µs, p99 %.1f, p99.9 %.1f, longest %.1f",
        nanos[count / 2] / 1e3,
        nanos[count - count / 100] / 1e3,
        nanos[count - count / 1000] / 1e3,
        nanos[count - 1] / 1e3);
  }
}
