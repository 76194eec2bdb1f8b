package dev.karst.error;

/** The request names a table that does not exist. */
public final class ResourceNotFoundException extends KarstException {
  private static final long serialVersionUID = 1L;

  public ResourceNotFoundException(String message) {
    super(ErrorCode.RESOURCE_NOT_FOUND, message);
  }
}
