package dev.karst.examples;

import dev.karst.Karst;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a demonstration's database lies.
 *
 * @param path the directory
 * @param isChosen whether the user said so; else it is a new temporary one
 */
public record DemoDirectory(Path path, boolean isChosen) {
  /**
   * The directory that the user chose, or a new one.
   *
   * @param name the demonstration's
   * @throws BadInputException if what was chosen is a file
   */
  public static DemoDirectory of(Optional<Path> chosen, String name) throws IOException {
    if (chosen.isPresent() && Files.isRegularFile(chosen.get())) {
      throw new BadInputException(chosen.get() + " is a file, not a directory");
    }
    return chosen.isPresent()
        ? new DemoDirectory(chosen.get(), true)
        : new DemoDirectory(Files.createTempDirectory("karst-" + name + "-"), false);
  }

  /** Opens the database, and shows the call and its cost. */
  public Karst open(Screen screen) {
    Timed<Karst> opened = Timed.of(() -> Karst.open(path));
    screen.code("Karst karst = Karst.open(directory)", Figures.time(opened.time()));
    return opened.value();
  }

  /** Opens the database by a clock, and shows the call and its cost. */
  public Karst open(Screen screen, Clock clock) {
    Timed<Karst> opened = Timed.of(() -> Karst.at(path).clock(clock).open());
    screen.code(
        "Karst karst = Karst.at(directory).clock(clock).open()", Figures.time(opened.time()));
    return opened.value();
  }

  /** Closes the database, and shows the call and its cost. */
  public static void close(Screen screen, Karst karst) {
    long start = System.nanoTime();
    karst.close();
    screen.step("Close");
    screen.code("karst.close()", Figures.time(Duration.ofNanos(System.nanoTime() - start)));
  }

  /** Says what lies where, and what to do with it. */
  public void farewell(Screen screen) throws IOException {
    DiskUsage usage = DiskUsage.of(path);
    String size =
        usage.onDisk().isPresent()
            ? Figures.bytes(usage.onDisk().getAsLong())
            : "at most " + Figures.bytes(usage.length());
    screen.blank();
    screen.paragraph("The data lies in " + path + ".");
    screen.line("It takes " + size + " of the disk.");
    screen.paragraph(
        isChosen
            ? "Run the same again to see it reopened."
            : "It can be deleted. With --data DIR it lies where you like, and can be reopened.");
  }
}
