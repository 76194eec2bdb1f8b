package dev.karst.error;

/** A file was written by another version of Karst, whose format this one cannot read. */
public final class UnsupportedFormatException extends KarstException {
  private static final long serialVersionUID = 1L;

  public UnsupportedFormatException(String message) {
    super(ErrorCode.UNSUPPORTED_FORMAT, message);
  }
}
