package dev.karst.server.auth;

/** A request is not signed, or not by someone who may ask. */
public final class AuthenticationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  AuthenticationException(String error, String message) {
    super(message, null, false, false);
    this.error = error;
  }

  static AuthenticationException missing() {
    return new AuthenticationException(
        "MissingAuthenticationTokenException", AuthMessages.missingToken());
  }

  static AuthenticationException incomplete(String message) {
    return new AuthenticationException("IncompleteSignatureException", message);
  }

  static AuthenticationException invalid(String message) {
    return new AuthenticationException("InvalidSignatureException", message);
  }

  static AuthenticationException unrecognized(String message) {
    return new AuthenticationException("UnrecognizedClientException", message);
  }

  /** The error's name, such as {@code InvalidSignatureException}. */
  public String error() {
    return error;
  }
}
