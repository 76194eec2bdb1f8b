package dev.karst.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.examples.shop.ShopDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, twice on one directory. That the books balance it checks by itself. */
@Timeout(180)
final class ShopDemoTest {
  private static final String NAME = new ShopDemo().name();

  @TempDir private Path directory;

  @Test
  void showsTwoDaysAndTheNextTwo() {
    String data = directory.resolve("data").toString();
    DemoRun first = DemoRun.succeeding(NAME, "--data", data);
    assertThat(first.lines())
        .containsSubsequence(
            "Karst: a shop in " + data,
            "   It is 2026-03-02, the shop's first day.",
            "   7 written, 0 were there already.",
            "   product  Kettle             4 in stock       39.90",
            "   Placed: order 1 of Ada, 109.80",
            "   Placed: order 1 of Ben, 79.00",
            "   Placed: order 2 of Ada, 12.50",
            "   Refused, because of 1 operation:",
            "   update shop {pk: PRODUCT#KETTLE, sk: PRODUCT}",
            "     There is: Kettle, 2 in stock",
            "   Nothing was taken: her tea is on the shelf, and she has no order.",
            "Two clerks have Ben's order before them, at version 1",
            "   Written: version 2, OPEN, gift wrap",
            "   Rejected; there is: version 2, OPEN, gift wrap",
            "   Written: version 3, SHIPPED, gift wrap",
            "   order   ada 1           2026-03-02 OPEN     109.80",
            "   order   ada 2           2026-03-03 OPEN      12.50",
            "   return  ben 1, 1 × POT  2026-03-03 OPEN     -54.00",
            "   order  ada 1  2026-03-02 OPEN     109.80",
            "   2 orders shipped, 1 return refunded, 0 left open.",
            "   order     ben 1, gift wrap  2026-03-02 SHIPPED       79.00",
            "     line      1 × POT                                  54.00",
            "     line      2 × TEA                                  25.00",
            "   return    ben 1, 1 × POT    2026-03-03 REFUNDED     -54.00",
            "   customer  Ben, Basel        1 so far                 25.00",
            "   OrderLine      CUSTOMER#ben  ORDER#0000000001#LINE#0000000002",
            "   Customer       CUSTOMER#ben  PROFILE",
            "   customer  Ada, Bern   2 so far     122.30",
            "   Yes: orders and amounts are what the lines of each add up to.",
            "Open again",
            "   customer  Ada, Bern   2 so far     122.30",
            "   Run the same again to see it reopened.");
    assertThat(first.lines())
        .filteredOn(line -> !line.contains(data))
        .allMatch(line -> DisplayWidth.of(line) <= Screen.WIDTH)
        .noneMatch(line -> line.endsWith("…"));

    assertThat(DemoRun.succeeding(NAME, "--data", data).lines())
        .containsSubsequence(
            "   It is 2026-03-04.",
            "   0 written, 7 were there already.",
            "   Placed: order 3 of Ada, 109.80",
            "   Nothing was taken: her tea is on the shelf, and she has no order.",
            "   2 orders shipped, 1 return refunded, 0 left open.",
            "   customer  Ben, Basel        2 so far                 50.00",
            "   customer  Ada, Bern   4 so far     244.60");
  }

  @Test
  void refusesFiles() throws IOException {
    String file = Files.writeString(directory.resolve("goods.json"), "[]").toString();
    DemoRun run = DemoRun.of(NAME, file);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "karst demo: shop reads no file, its goods are made up; given was %s\n"
                .formatted(file));
  }
}
