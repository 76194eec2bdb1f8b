package dev.karst.error;

/** DynamoDB's messages about updates that do not fit the item they are applied to. */
public final class UpdateMessages {
  private UpdateMessages() {}

  public static String invalidPath() {
    return "The document path provided in the update expression is invalid for update";
  }

  public static String missingAttribute() {
    return "The provided expression refers to an attribute that does not exist in the item";
  }

  public static String incorrectOperandType() {
    return "An operand in the update expression has an incorrect data type";
  }

  /** Where {@code AttributeUpdates} are given instead of an expression. */
  public static String typeMismatch() {
    return "Type mismatch for attribute to update";
  }

  public static String itemToUpdateTooLarge() {
    return "Item size to update has exceeded the maximum allowed size";
  }
}
