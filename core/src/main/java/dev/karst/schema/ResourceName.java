package dev.karst.schema;

import java.util.regex.Pattern;

/** What the names of tables and indexes have in common. */
public final class ResourceName {
  public static final int MIN_LENGTH = 3;
  public static final int MAX_LENGTH = 255;
  public static final Pattern PATTERN = Pattern.compile("[a-zA-Z0-9_.-]+");

  private ResourceName() {}
}
