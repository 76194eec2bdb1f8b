package dev.karst.schema;

import java.util.regex.Pattern;

/** What the names of tables and indexes have in common. */
public final class ResourceName {
  public static final int MIN_LENGTH = 3;
  public static final int MAX_LENGTH = 255;
  public static final Pattern PATTERN = Pattern.compile("[a-zA-Z0-9_.-]+");

  private ResourceName() {}

  /** Whether a name is as long as it may be, and of the right letters. */
  public static boolean fits(String name) {
    if (name.length() < MIN_LENGTH || name.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-'
              || c == '.';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }
}
