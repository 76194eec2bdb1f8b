package dev.karst.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The benchmarks' command line: {@code ./karst bench [PATTERN] [--json FILE] [-- JMH-OPTIONS]}.
 *
 * <p>What follows {@code --} goes to JMH as it is, for example {@code -- -f 1 -wi 2 -i 3}.
 */
public final class Bench {
  private static final String USAGE =
      """
      Usage: karst bench [PATTERN] [--json FILE] [-- JMH-OPTIONS...]

        PATTERN       regular expression over the benchmarks' names; all of them without one
        --json FILE   also write the results to FILE as JMH's JSON
        -l, --list    list the benchmarks that PATTERN selects and run nothing
        -h, --help    print this text
        --            what follows goes to JMH unchanged, for example: -- -f 1 -wi 2 -i 3
      """;

  private Bench() {}

  /** Runs the benchmarks that {@code args} select. Exits with 2 where the arguments are wrong. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      Arguments arguments = Arguments.parse(args);
      if (arguments.help()) {
        System.out.print(USAGE);
        return 0;
      }
      Runner runner = new Runner(arguments.toJmh());
      if (arguments.list()) {
        runner.list();
      } else {
        runner.run();
      }
      return 0;
    } catch (IllegalArgumentException | CommandLineOptionException e) {
      System.err.println("karst bench: " + e.getMessage());
      System.err.print(USAGE);
      return 2;
    } catch (RunnerException | IOException e) {
      System.err.println("karst bench: " + e.getMessage());
      return 1;
    }
  }

  /** The parsed command line. */
  private record Arguments(
      @Nullable String pattern,
      @Nullable Path json,
      boolean list,
      boolean help,
      CommandLineOptions jmh) {

    static Arguments parse(String[] args) throws CommandLineOptionException {
      String pattern = null;
      Path json = null;
      boolean list = false;
      boolean help = false;
      String[] rest = {};
      for (int i = 0; i < args.length && rest.length == 0; i++) {
        switch (args[i]) {
          case "-h", "--help" -> help = true;
          case "-l", "--list" -> list = true;
          case "--json" -> {
            if (++i == args.length) {
              throw new IllegalArgumentException("--json needs a file");
            }
            json = Path.of(args[i]);
          }
          case "--" -> {
            rest = Arrays.copyOfRange(args, i + 1, args.length);
            i = args.length;
          }
          default -> {
            if (args[i].startsWith("-")) {
              throw new IllegalArgumentException("unknown option " + args[i]);
            }
            if (pattern != null) {
              throw new IllegalArgumentException("more than one pattern: " + args[i]);
            }
            pattern = args[i];
          }
        }
      }
      return new Arguments(pattern, json, list, help, new CommandLineOptions(rest));
    }

    Options toJmh() throws IOException {
      ChainedOptionsBuilder options = new OptionsBuilder().parent(jmh);
      if (pattern != null) {
        options.include(pattern);
      }
      if (json != null) {
        Path directory = json.toAbsolutePath().getParent();
        if (directory != null) {
          Files.createDirectories(directory);
        }
        options.resultFormat(ResultFormatType.JSON).result(json.toString());
      }
      return options.build();
    }
  }
}
