package dev.karst.server.auth;

/** Decides whether a request may be carried out. Safe for use by many threads. */
public interface Authenticator {
  /**
   * Looks at a request's signature.
   *
   * @throws AuthenticationException if the request may not be carried out
   */
  void check(SignedRequest request);

  /** Asks for a signature, and accepts any without reading it. */
  static Authenticator acceptingAll() {
    return request -> Authorization.of(request, QueryString.parse(request.query()));
  }
}
