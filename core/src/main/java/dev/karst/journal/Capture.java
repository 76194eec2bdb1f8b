package dev.karst.journal;

import dev.karst.schema.ChangeData;

/** How much of a change of an item the journal tells, beyond what rebuilding the table takes. */
public enum Capture {
  /** Nothing: nobody reads the table's changes. */
  NONE,
  /** That it is a change, and whether there was an item before. */
  CHANGES,
  /** The item that was there before, too. */
  CHANGES_AND_OLD_IMAGES;

  /** What the readers of a table's changes need. */
  public static Capture of(ChangeData changeData) {
    if (changeData.capturesOld()) {
      return CHANGES_AND_OLD_IMAGES;
    }
    return changeData.isCaptured() ? CHANGES : NONE;
  }
}
