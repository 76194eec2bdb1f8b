package dev.karst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.engine.Database;
import dev.karst.engine.DatabaseOptions;
import dev.karst.error.IdempotentParameterMismatchException;
import dev.karst.handler.RequestHandlers;
import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.Operations;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.operation.UpdateItemRequest;
import dev.karst.schema.IndexStatus;
import dev.karst.storage.chronicle.ChronicleStorage;
import dev.karst.value.Item;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that transfers, counts, puts, deletes, and adds and drops an index, again and
 * again, some times while it recovers, and compares what is there with what it had said. All rounds
 * use one directory.
 */
final class DataPlaneCrashTest {
  private static final int ROUNDS = 8;
  private static final int KILLED = 128 + 9;

  @TempDir private Path directory;

  private final List<CrashLane> lanes =
      new ArrayList<>(IntStream.range(0, CrashSteps.LANES).mapToObj(CrashLane::new).toList());

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void whatWasAnsweredIsThereAndNothingIsHalfDone() throws Exception {
    long seed = Long.getLong("karst.seed", System.nanoTime());
    System.out.println("DataPlaneCrashTest: -Dkarst.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 1; round <= ROUNDS; round++) {
      writeAndKill(50 + random.nextInt(round % 2 == 0 ? 2_000 : 200), random.nextInt(3_000));
      if (round % 3 == 0) {
        recoverAndKill(random.nextInt(1_000));
      }
      audit();
    }
  }

  /** Waits for so many answers, and then some time. */
  private void writeAndKill(int answers, int micros) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(directory.toString()));
    lanes.forEach(lane -> arguments.add(Long.toString(lane.next())));
    Process child = ChildJvm.start(CrashWriter.class, arguments.toArray(String[]::new));
    try (BufferedReader lines = lines(child)) {
      expect(CrashWriter.OPENING, lines, child);
      expect(CrashWriter.OPEN, lines, child);
      for (int i = 0; i < answers; i++) {
        acknowledge(lines.readLine());
      }
      TimeUnit.MICROSECONDS.sleep(micros);
      child.toHandle().destroyForcibly(); // That of the process would close the pipe.
      String line;
      while ((line = lines.readLine()) != null) {
        acknowledge(line);
      }
      assertThat(child.waitFor()).as(errors(child)).isEqualTo(KILLED);
    }
  }

  /** Waits some time after the process began to open what the one before it left. */
  private void recoverAndKill(int millis) throws Exception {
    Process child = ChildJvm.start(CrashWriter.class, directory.toString());
    try (BufferedReader lines = lines(child)) {
      expect(CrashWriter.OPENING, lines, child);
      TimeUnit.MILLISECONDS.sleep(millis);
      child.toHandle().destroyForcibly();
      assertThat(child.waitFor()).as(errors(child)).isEqualTo(KILLED);
    }
  }

  private static BufferedReader lines(Process child) {
    return new BufferedReader(
        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void expect(String line, BufferedReader lines, Process child) throws Exception {
    String read = lines.readLine();
    if (!line.equals(read)) {
      child.destroyForcibly();
      assertThat(read).as(errors(child)).isEqualTo(line);
    }
  }

  private static String errors(Process child) throws IOException {
    return new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void acknowledge(@Nullable String line) {
    assertThat(line).isNotNull();
    String[] words = line.split(" ", 3);
    CrashLane lane = lanes.get(Integer.parseInt(words[0]));
    assertThat(Long.parseLong(words[1])).isEqualTo(lane.next());
    assertThat(lane.advance()).as(line).isEqualTo(Boolean.parseBoolean(words[2]));
  }

  private void audit() {
    try (Database database =
        Database.open(
            ChronicleStorage.create().withItemsPerTable(CrashWriter.ITEMS),
            directory,
            DatabaseOptions.defaults())) {
      Operations db = new RequestHandlers(database, RequestHandlers.DEFAULT_TRANSACTION_LIMIT);
      IndexAudit audit = new IndexAudit(database, db);
      List<Item> ledger = audit.scan("ledger", null);
      takeOver(database, ledger);
      List<Item> accounts = audit.scan("accounts", null);
      checkBalances(accounts, ledger);
      audit.checkIndexes("ledger", ledger);
      audit.checkCollectionSizes("ledger", ledger);
      checkMetrics(db, ledger.get(0));
      repeatTransfers(db);
      assertThat(audit.scan("ledger", null)).containsExactlyElementsOf(ledger);
      assertThat(audit.scan("accounts", null)).containsExactlyElementsOf(accounts);
      goOn(db);
      awaitIndexes(database);
      audit.checkIndexes("ledger", audit.scan("ledger", null));
    }
  }

  /** One of the last steps may have added an index. */
  private static void awaitIndexes(Database database) {
    while (database.describeTable("ledger").indexes().stream()
        .anyMatch(index -> index.status() != IndexStatus.ACTIVE)) {
      Thread.onSpinWait();
    }
  }

  /**
   * Each lane's items are what they were after the last step that was answered, or one step
   * further: what was under way may have been done or not, but not in part.
   */
  private void takeOver(Database database, List<Item> ledger) {
    Map<Integer, Map<Item, Item>> found =
        ledger.stream()
            .collect(
                Collectors.groupingBy(
                    DataPlaneCrashTest::laneOf,
                    Collectors.toMap(CrashSteps::keyOf, item -> item))); // throws for duplicates
    boolean late = database.describeTable("ledger").definition().index(CrashSteps.LATE).isPresent();
    for (int i = 0; i < lanes.size(); i++) {
      Map<Item, Item> items = found.getOrDefault(i, Map.of());
      CrashLane lane = lanes.get(i);
      CrashLane further = lane.further();
      boolean asAnswered = i > 0 || lane.late() == late;
      if (asAnswered && items.equals(lane.items())) {
        continue;
      }
      assertThat(items).as("lane %s, step %s", i, lane.next()).isEqualTo(further.items());
      assertThat(i > 0 || further.late() == late).as("index %s", CrashSteps.LATE).isTrue();
      lanes.set(i, further);
    }
  }

  private static int laneOf(Item item) {
    String partition = CrashSteps.text(item, "p");
    return Integer.parseInt(partition.substring(partition.indexOf('-') + 1));
  }

  /** The accounts have what they began with and what the ledger says was moved, to the unit. */
  private static void checkBalances(List<Item> accounts, List<Item> ledger) {
    Map<String, Long> balances = new HashMap<>();
    for (int account = 0; account < CrashSteps.ACCOUNTS; account++) {
      balances.put(CrashSteps.account(account), CrashSteps.MONEY);
    }
    for (Item item : ledger) {
      if (CrashSteps.text(item, "p").startsWith("log-")) {
        long amount = CrashSteps.number(item, "amount");
        balances.merge(CrashSteps.text(item, "from"), -amount, Long::sum);
        balances.merge(CrashSteps.text(item, "to"), amount, Long::sum);
      }
    }
    assertThat(
            accounts.stream()
                .collect(
                    Collectors.toMap(
                        item -> CrashSteps.text(item, "id"),
                        item -> CrashSteps.number(item, "balance"))))
        .isEqualTo(balances);
  }

  /** Nothing is changed by this update. */
  private static void checkMetrics(Operations db, Item item) {
    assertThat(
            db.updateItem(
                    UpdateItemRequest.builder("ledger", CrashSteps.keyOf(item))
                        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE)
                        .build())
                .itemCollectionMetrics())
        .isEqualTo(
            new ItemCollectionMetrics(
                Item.of("p", item.get("p").orElseThrow()), List.of(0.0, 1.0)));
  }

  /** What was done before the kill is not done again; the callers see whether anything changes. */
  private void repeatTransfers(Operations db) {
    for (CrashLane lane : lanes) {
      CrashSteps.Transfer transfer = lane.lastTransfer();
      if (transfer != null) {
        transfer.run(db);
        assertThatThrownBy(() -> transfer.runWithAnotherAmount(db))
            .isInstanceOf(IdempotentParameterMismatchException.class);
      }
    }
  }

  private void goOn(Operations db) {
    for (int i = 0; i < 20; i++) {
      for (CrashLane lane : lanes) {
        boolean done = lane.step().run(db);
        assertThat(lane.advance()).isEqualTo(done);
      }
    }
  }
}
