package dev.karst;

import static dev.karst.value.AttributeValue.n;
import static dev.karst.value.AttributeValue.s;

import dev.karst.operation.Operations;
import dev.karst.operation.PutItemRequest;
import dev.karst.value.Item;
import java.nio.file.Path;

/**
 * The process that the crash test kills: says that it opens the database, that it is open, and each
 * step that was answered.
 */
final class CrashWriter {
  static final String OPENING = "opening";
  static final String OPEN = "open";

  /** Room for more than is ever there, but little to make anew in each recovery. */
  static final long ITEMS = 100_000;

  private CrashWriter() {}

  /**
   * Runs until it is killed.
   *
   * @param arguments the directory, and the number of each lane's first step; without those it
   *     opens the database and waits
   */
  public static void main(String[] arguments) throws InterruptedException {
    System.out.println(OPENING);
    Karst karst = Karst.at(Path.of(arguments[0])).itemsPerTable(ITEMS).open();
    if (karst.tableNames().isEmpty()) {
      create(karst);
    }
    System.out.println(OPEN);
    for (int lane = 0; lane < arguments.length - 1; lane++) {
      int number = lane;
      long first = Long.parseLong(arguments[lane + 1]);
      new Thread(() -> run(karst.operations(), number, first)).start();
    }
    Thread.currentThread().join();
  }

  private static void create(Karst karst) {
    karst.createTable(CrashSteps.ACCOUNT_TABLE);
    Operations db = karst.operations();
    for (int account = 0; account < CrashSteps.ACCOUNTS; account++) {
      db.putItem(
          PutItemRequest.builder(
                  "accounts",
                  Item.of("id", s(CrashSteps.account(account)), "balance", n(CrashSteps.MONEY)))
              .build());
    }
    karst.createTable(CrashSteps.LEDGER_TABLE);
  }

  private static void run(Operations db, int lane, long first) {
    try {
      for (long number = first; ; number++) {
        boolean done = CrashSteps.of(lane, number).run(db);
        System.out.println(lane + " " + number + " " + done);
      }
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }
}
