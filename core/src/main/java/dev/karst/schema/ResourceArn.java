package dev.karst.schema;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The Amazon resource names of tables, indexes and streams; a database is in no real region. */
public final class ResourceArn {
  public static final String REGION = "ddblocal";

  private static final String ACCOUNT = "000000000000";

  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private ResourceArn() {}

  public static String ofTable(String table) {
    return "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + table;
  }

  public static String ofIndex(String table, String index) {
    return ofTable(table) + "/index/" + index;
  }

  public static String ofStream(String table, TableStream stream) {
    return ofTable(table) + "/stream/" + label(stream);
  }

  /** What names a stream among those of its table: when it was enabled. */
  public static String label(TableStream stream) {
    return LABEL.format(Instant.ofEpochMilli(stream.created()));
  }
}
