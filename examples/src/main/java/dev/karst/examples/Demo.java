package dev.karst.examples;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The examples' command line. There are no demonstrations yet, and it says so. */
@Command(
    name = "karst demo",
    description = "Runs a demonstration of Karst.",
    mixinStandardHelpOptions = true)
public final class Demo implements Runnable {
  @Parameters(description = "The demonstration's name and what it reads.")
  private final List<String> arguments = new ArrayList<>();

  private Demo() {}

  /** Runs the demonstration that {@code args} name. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Demo()).execute(args));
  }

  @Override
  public void run() {
    System.out.println("There are no demonstrations yet; not used: " + arguments);
    CommandLine.usage(this, System.out);
  }
}
