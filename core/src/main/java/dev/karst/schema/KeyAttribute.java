package dev.karst.schema;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;

/** An attribute that is part of a key; its name has 1 to 255 characters. */
public record KeyAttribute(String name, KeyType type) {
  private static final int MAX_NAME_LENGTH = 255;

  public KeyAttribute {
    if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
      throw new ValidationException(Messages.keyAttributeNameLength(name));
    }
  }
}
