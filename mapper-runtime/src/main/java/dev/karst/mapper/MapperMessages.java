package dev.karst.mapper;

import java.util.List;

/** What the mapper says to its users. */
final class MapperMessages {
  private MapperMessages() {}

  static String versionConflict(Object key, Number version, boolean isThere) {
    String what =
        isThere
            ? " has another version than " + version + ": somebody else wrote it"
            : " is not there with version " + version + ": somebody else deleted it";
    return key + what + " since it was read. Read it again and decide anew";
  }

  static String totalSegments(int totalSegments) {
    return "a scan has 1 to 1,000,000 segments: totalSegments=" + totalSegments;
  }

  static String segment(int segment, int totalSegments) {
    return "segments are counted from 0: segment=" + segment + " totalSegments=" + totalSegments;
  }

  static String parallelPart() {
    return "A parallel stream is of a whole scan: use it without limit and segment";
  }

  static String setWithAliases(String path) {
    return path
        + " has aliases, and an update cannot add to or take from a set that may have another name:"
        + " set it as a whole, or put the object";
  }

  static String batchEnded(BatchResult<?> before, RuntimeException cause) {
    int done = before.written().size();
    int number = done + before.rejected().size() + 1;
    return "The batch ended at object "
        + number
        + ": "
        + cause.getMessage()
        + " ("
        + done
        + (done == 1 ? " object" : " objects")
        + " before it written or deleted, "
        + before.rejected().size()
        + " rejected)";
  }

  static String noProjection(Class<?> type) {
    return type.getName() + " is no projection: annotate it with @ProjectionOf";
  }

  static String otherProjection(Class<?> type, Class<?> of, String table) {
    return type.getName()
        + " is a projection of "
        + of.getSimpleName()
        + ", which is not stored in table "
        + table;
  }

  static String notProjected(Class<?> type, String index, List<String> missing) {
    return type.getName()
        + " has what index "
        + index
        + " does not hold: "
        + String.join(", ", missing);
  }

  static String noDecoder(Class<?> type, String name) {
    return name
        + " was not found or cannot be used: compile "
        + type.getSimpleName()
        + " with Karst's annotation processor, and open its package to dev.karst.mapper if it is"
        + " in a named module";
  }

  static String notTheOnlyOne(String table) {
    return "There are several items where one was asked for: tableName=" + table;
  }
}
