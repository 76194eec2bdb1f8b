package dev.karst.schema;

/**
 * That items of a table expire.
 *
 * @param attribute the attribute that holds when, in seconds since 1970 UTC
 * @param indexId the id of the index that orders the items by it; see {@code
 *     TableRecord#lastIndexId}
 */
public record TimeToLive(String attribute, int indexId) {
  /** How many characters the name of the attribute may have. */
  public static final int MAX_ATTRIBUTE_LENGTH = 255;
}
