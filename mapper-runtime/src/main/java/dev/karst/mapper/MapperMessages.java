package dev.karst.mapper;

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

  static String notTheOnlyOne(String table) {
    return "There are several items where one was asked for: tableName=" + table;
  }
}
