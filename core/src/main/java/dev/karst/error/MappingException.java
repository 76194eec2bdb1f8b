package dev.karst.error;

/** A stored attribute does not fit the Java type that reads it, or the other way round. */
public final class MappingException extends KarstException {
  private static final long serialVersionUID = 1L;

  public MappingException(String message) {
    super(ErrorCode.MAPPING, message);
  }
}
