package dev.karst.error;

/** The request creates a table that exists already. */
public final class ResourceInUseException extends KarstException {
  private static final long serialVersionUID = 1L;

  public ResourceInUseException(String message) {
    super(ErrorCode.RESOURCE_IN_USE, message);
  }
}
