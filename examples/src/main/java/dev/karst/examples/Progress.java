package dev.karst.examples;

import java.io.PrintStream;

/**
 * How far some work is: a line that is redrawn on a terminal, elsewhere a line for every quarter of
 * the work.
 */
public final class Progress {
  private static final long REDRAW_NANOS = 50_000_000;
  private static final int BAR = 40;
  private static final int QUARTERS = 4;
  private static final String ERASE_LINE = "\r\033[K";

  private final PrintStream out;
  private final boolean interactive;
  private final String what;
  private long lastDrawn = System.nanoTime();
  private int quartersShown;
  private boolean drawn;

  Progress(PrintStream out, boolean interactive, String what) {
    this.out = out;
    this.interactive = interactive;
    this.what = what;
  }

  /**
   * Tells how far the work is.
   *
   * @param fraction from 0 to 1; NaN if that is not known
   * @param count what was done so far, such as "512 films"
   */
  public void update(double fraction, String count) {
    if (interactive) {
      redraw(Math.min(1, fraction), count);
      return;
    }
    int quarters = (int) (fraction * QUARTERS);
    if (quarters > quartersShown && quarters < QUARTERS) {
      quartersShown = quarters;
      out.println(what + ": " + 100 * quarters / QUARTERS + "%, " + count);
    }
  }

  /** Ends it; the redrawn line is gone. */
  public void end() {
    if (drawn) {
      out.print(ERASE_LINE);
      out.flush();
    }
  }

  private void redraw(double fraction, String count) {
    long now = System.nanoTime();
    if (now - lastDrawn < REDRAW_NANOS) {
      return;
    }
    lastDrawn = now;
    drawn = true;
    out.print(ERASE_LINE + what + " " + bar(fraction) + " " + count);
    out.flush();
  }

  private static String bar(double fraction) {
    if (Double.isNaN(fraction)) {
      return "";
    }
    int full = (int) Math.round(fraction * BAR);
    return "█".repeat(full) + "░".repeat(BAR - full);
  }
}
