package dev.karst.examples;

import dev.karst.error.KarstException;
import dev.karst.examples.chat.ChatDemo;
import dev.karst.examples.leaderboard.LeaderboardDemo;
import dev.karst.examples.movies.MoviesDemo;
import dev.karst.examples.shop.ShopDemo;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The examples' command line: runs the demonstration that it names. */
@Command(
    name = "karst demo",
    description = "Runs a demonstration of Karst.",
    customSynopsis = "karst demo [NAME] [--data DIR] [FILE]",
    footerHeading = "%nDemonstrations:%n")
public final class Demo implements Callable<Integer> {
  private static final List<Demonstration> DEMONSTRATIONS =
      List.of(new MoviesDemo(), new LeaderboardDemo(), new ShopDemo(), new ChatDemo());

  private static final int BAD_INPUT = 1;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which demonstration; the first if left out.")
  private @Nullable String first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "What it reads, if it reads one; a sample that comes with it if left out.")
  private @Nullable String second;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "Where its database lies. What is there stays, and is shown again.",
        "A new temporary directory if left out."
      })
  private @Nullable Path directory;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this text.")
  @SuppressWarnings("UnusedVariable") // Only the option is needed.
  private boolean help;

  private Demo(PrintStream out, PrintStream err, boolean interactive) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
  }

  /** Runs the demonstration that {@code args} name. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int status = run(out, err, Screen.isTerminal(), args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /**
   * Runs the demonstration that {@code args} name.
   *
   * @param interactive whether {@code out} is a terminal, where lines can be redrawn
   * @return the process's exit status
   */
  static int run(PrintStream out, PrintStream err, boolean interactive, String... args) {
    Demo demo = new Demo(out, err, interactive);
    CommandLine command = new CommandLine(demo);
    command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    command.getCommandSpec().usageMessage().footer(catalogue());
    command.setParameterExceptionHandler(demo::explain);
    return command.execute(args);
  }

  @Override
  public Integer call() {
    try {
      Choice choice = choice();
      choice
          .demonstration()
          .run(new Screen(out, interactive), Optional.ofNullable(directory), choice.file());
      return 0;
    } catch (BadInputException | KarstException e) {
      return fail(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return fail(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private record Choice(Demonstration demonstration, Optional<Path> file) {}

  private Choice choice() {
    if (first == null) {
      return new Choice(DEMONSTRATIONS.get(0), Optional.empty());
    }
    String name = first;
    Optional<Demonstration> named =
        DEMONSTRATIONS.stream().filter(demo -> demo.name().equals(name)).findFirst();
    if (named.isPresent()) {
      return new Choice(named.get(), Optional.ofNullable(second).map(Demo::readable));
    }
    if (second == null && isFileName(name)) {
      return new Choice(DEMONSTRATIONS.get(0), Optional.of(readable(name)));
    }
    throw new BadInputException("there is no demonstration \"" + name + "\"; there is: " + names());
  }

  /** Whether a lone argument is meant as FILE rather than as NAME. */
  private static boolean isFileName(String argument) {
    return argument.contains(File.separator)
        || argument.contains(".")
        || Files.exists(Path.of(argument));
  }

  private static Path readable(String argument) {
    Path file = Path.of(argument);
    if (!Files.exists(file)) {
      throw new BadInputException("there is no file " + file);
    }
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + " is a directory, not a file");
    }
    if (!Files.isReadable(file)) {
      throw new BadInputException("the file " + file + " may not be read");
    }
    return file;
  }

  private static String names() {
    return DEMONSTRATIONS.stream().map(Demonstration::name).collect(Collectors.joining(", "));
  }

  private static String[] catalogue() {
    return DEMONSTRATIONS.stream()
        .map(demo -> "  %-12s %s".formatted(demo.name(), demo.summary()))
        .toArray(String[]::new);
  }

  private int explain(ParameterException e, String[] args) {
    fail(e.getMessage() + " (see karst demo --help)");
    return e.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
  }

  private int fail(String message) {
    err.println("karst demo: " + Screen.clean(message));
    return BAD_INPUT;
  }

  /** Films have names in all scripts, whatever the locale says. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
