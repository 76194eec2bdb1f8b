package dev.karst.error;

/** The records asked for are no longer kept. */
public final class TrimmedDataAccessException extends KarstException {
  private static final long serialVersionUID = 1L;

  public TrimmedDataAccessException(String message) {
    super(ErrorCode.TRIMMED_DATA_ACCESS, message);
  }
}
