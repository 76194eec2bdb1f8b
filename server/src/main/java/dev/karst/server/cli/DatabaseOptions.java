package dev.karst.server.cli;

import dev.karst.Karst;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which database is served, and how it is kept. */
final class DatabaseOptions {
  @ArgGroup(multiplicity = "1")
  private Place place = new Place();

  @Option(
      names = "--durability",
      paramLabel = "process|sync",
      defaultValue = "process",
      description = {
        "What a write that was answered survives: with process the end of the server, however it"
            + " ends; with sync that of the machine as well. ${DEFAULT-VALUE} unless said."
      })
  private DurabilityOption durability = DurabilityOption.PROCESS;

  @Option(
      names = "--transaction-limit",
      paramLabel = "25..100",
      defaultValue = "25",
      description = "How many items a transaction may have. ${DEFAULT-VALUE} unless said.")
  private int transactionLimit;

  /** Where it lies: one of the two. */
  static final class Place {
    @Option(
        names = "--data",
        required = true,
        paramLabel = "DIR",
        description = "The directory of the database; made if it is missing.")
    private @Nullable Path directory;

    @Option(
        names = "--in-memory",
        required = true,
        description = "Keeps the database in memory; it ends with the server.")
    private boolean inMemory;
  }

  /**
   * Opens it.
   *
   * @param progress where a long recovery is told of
   */
  Karst open(PrintStream progress) {
    Path directory = place.directory;
    Karst.Builder builder = directory == null ? Karst.withoutDirectory() : Karst.at(directory);
    if (durability == DurabilityOption.SYNC) {
      if (place.inMemory) {
        throw new BadOptionException("--durability sync needs --data");
      }
      builder.synchronous();
    }
    if (transactionLimit < 25 || transactionLimit > 100) {
      throw new BadOptionException("--transaction-limit is 25 to 100, not " + transactionLimit);
    }
    return builder
        .transactionLimit(transactionLimit)
        .onRecovery(
            writes ->
                progress.printf("recovering %s: %,d writes replayed%n", place.directory, writes))
        .open();
  }
}
