package dev.karst.examples;

import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a demonstration writes on: at most eighty columns, costs at the right edge, control
 * characters shown as "?".
 */
public final class Screen {
  static final int WIDTH = 80;

  private static final int WIDEST_CELL = 40;

  private static final Pattern BLANKS = Pattern.compile(" +");

  private static final String BOLD = "\033[1m";
  private static final String DIM = "\033[2m";
  private static final String PLAIN = "\033[0m";
  private static final String INDENT = "   ";

  private final PrintStream out;
  private final boolean interactive;
  private final boolean styled;

  /**
   * @param interactive whether {@code out} is a terminal, where lines can be redrawn
   */
  public Screen(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
    this.styled = interactive && System.getenv("NO_COLOR") == null;
  }

  /** Whether standard output is a terminal. */
  static boolean isTerminal() {
    return hasConsole() && !"dumb".equals(System.getenv("TERM"));
  }

  /** From JDK 22 on there can be a console without a terminal, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull") // The method is looked for, too.
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** The first line. */
  public void title(String text) {
    out.println(styled(BOLD, clean(text)));
    out.println("═".repeat(WIDTH));
  }

  /** Begins a step; what it cost stands at the right edge. */
  public void step(String text, String cost) {
    String heading = DisplayWidth.cut(clean(text), WIDTH - DisplayWidth.of(cost) - 2);
    int gap = WIDTH - DisplayWidth.of(heading) - DisplayWidth.of(cost);
    out.println();
    out.println((styled(BOLD, heading) + " ".repeat(gap) + cost).stripTrailing());
  }

  /** Begins a step that has no cost of its own. */
  public void step(String text) {
    step(text, "");
  }

  /** The code that a step shows, with a second cost at the right edge. */
  public void code(String code, String cost) {
    int room = WIDTH - INDENT.length() - DisplayWidth.of(cost) - 2;
    String shown = DisplayWidth.cut("> " + clean(code), room);
    int gap = WIDTH - INDENT.length() - DisplayWidth.of(shown) - DisplayWidth.of(cost);
    out.println((INDENT + styled(DIM, shown) + " ".repeat(gap) + cost).stripTrailing());
  }

  /** The code that a step shows. */
  public void code(String code) {
    code(code, "");
  }

  /** A line, cut at the right edge. */
  public void line(String text) {
    out.println(INDENT + DisplayWidth.cut(clean(text), WIDTH - INDENT.length()));
  }

  /** As many lines as the text needs, broken between words. */
  public void paragraph(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : BLANKS.splitAsStream(clean(text).strip()).toList()) {
      int width = DisplayWidth.of(line.toString()) + DisplayWidth.of(word) + 1;
      if (!line.isEmpty() && width > WIDTH - INDENT.length()) {
        out.println(INDENT + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    out.println(INDENT + line);
  }

  /** Rows whose cells stand below one another, long ones cut. */
  public void table(List<List<String>> table) {
    List<List<String>> rows =
        table.stream().map(row -> row.stream().map(Screen::cell).toList()).toList();
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = DisplayWidth.of(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(DisplayWidth.padded(row.get(i), widths.get(i))).append("  ");
      }
      line(line.toString().stripTrailing());
    }
  }

  /** An empty line. */
  public void blank() {
    out.println();
  }

  /** Begins to show how far some work is. */
  public Progress progress(String what) {
    return new Progress(out, interactive, INDENT + what);
  }

  private static String cell(String text) {
    return DisplayWidth.cut(clean(text), WIDEST_CELL);
  }

  private String styled(String style, String text) {
    return styled ? style + text + PLAIN : text;
  }

  /** A file must not be able to steer the terminal. */
  static String clean(String text) {
    return text.replaceAll("\\R", " ")
        .codePoints()
        .map(codePoint -> Character.isISOControl(codePoint) ? '?' : codePoint)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
