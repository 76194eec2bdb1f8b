package dev.karst.schema;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.util.regex.Pattern;

/**
 * What a table is created with: a name of 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}, and
 * its primary key.
 */
public record TableDefinition(String name, KeySchema key) {
  private static final int MIN_NAME_LENGTH = 3;
  private static final int MAX_NAME_LENGTH = 255;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  public TableDefinition {
    if (name.length() < MIN_NAME_LENGTH || name.length() > MAX_NAME_LENGTH) {
      throw new ValidationException(Messages.tableNameLength());
    }
    if (!NAME.matcher(name).matches()) {
      throw new ValidationException(Messages.tableNamePattern(name));
    }
  }
}
