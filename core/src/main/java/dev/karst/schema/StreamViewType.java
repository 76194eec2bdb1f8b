package dev.karst.schema;

/** What the records of a table's stream show of an item that changed. */
public enum StreamViewType {
  /** The whole item as it is after the change. */
  NEW_IMAGE,
  /** The whole item as it was before the change. */
  OLD_IMAGE,
  /** Both. */
  NEW_AND_OLD_IMAGES,
  /** The attributes of its key, and nothing else. */
  KEYS_ONLY;

  /** Whether records show the item before the change. */
  public boolean showsOld() {
    return this == OLD_IMAGE || this == NEW_AND_OLD_IMAGES;
  }

  /** Whether records show the item after the change. */
  public boolean showsNew() {
    return this == NEW_IMAGE || this == NEW_AND_OLD_IMAGES;
  }
}
