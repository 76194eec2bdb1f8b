package dev.karst.operation.stream;

/**
 * Who made a change, where that was not a user: the store itself removes items that expire.
 *
 * @param principalId such as {@code dynamodb.amazonaws.com}
 * @param type such as {@code Service}
 */
public record UserIdentity(String principalId, String type) {
  /** The store itself. */
  public static final UserIdentity SERVICE = new UserIdentity("dynamodb.amazonaws.com", "Service");
}
