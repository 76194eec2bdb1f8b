package dev.karst.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The examples' command line: names the demonstrations there are. */
@Command(
    name = "karst demo",
    description = "Runs a demonstration of Karst.",
    mixinStandardHelpOptions = true)
public final class Demo implements Runnable {
  private Demo() {}

  /** Runs the demonstration that {@code args} name. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Demo()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
