package dev.karst.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.WriteResult;
import dev.karst.mapper.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's quick start: that it does what it says, and that the README shows just this. */
class QuickStartTest {
  private static final Path SOURCES =
      Path.of("src", "test", "java", "dev", "karst", "examples", "quickstart");

  @TempDir Path directory;

  @Test
  void doesWhatTheReadmeSays() {
    // quick start: use
    try (Karst karst = Karst.open(directory)) {
      OrderRepository orders = OrderRepository.on(karst); // creates the table, or checks it

      orders.put(new Order("c1", "2026-01", 250));
      orders.put(new Order("c1", "2026-02", 900));

      Optional<Order> one = orders.find("c1", "2026-01");
      List<Order> february = orders.query("c1").orderIdBeginsWith("2026-02").list();
      Page<Order> latest = orders.query("c1").descending().page(1); // goes on at latest.nextToken()

      WriteResult<Order> result =
          orders.putIf(new Order("c1", "2026-01", 300), Order_.total.eq(250L));
      if (result instanceof WriteResult.Rejected<Order> rejected) {
        System.out.println("somebody was faster: " + rejected.current());
      }
      // end
      assertThat(one).contains(new Order("c1", "2026-01", 250));
      assertThat(february).containsExactly(new Order("c1", "2026-02", 900));
      assertThat(latest.items()).containsExactly(new Order("c1", "2026-02", 900));
      assertThat(latest.nextToken()).isPresent();
      assertThat(result.isWritten()).isTrue();
      assertThat(orders.find("c1", "2026-01")).contains(new Order("c1", "2026-01", 300));
    }
  }

  @Test
  void standsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    assertThat(readme).contains(snippet("Order.java", "entity") + "\n");
    assertThat(readme).contains(snippet("QuickStartTest.java", "use") + "\n}\n");
  }

  private static String snippet(String file, String name) throws IOException {
    return Files.readString(SOURCES.resolve(file))
        .lines()
        .dropWhile(line -> !line.strip().equals("// quick start: " + name))
        .skip(1)
        .takeWhile(line -> !line.strip().equals("// end"))
        .collect(Collectors.joining("\n"))
        .stripIndent();
  }
}
