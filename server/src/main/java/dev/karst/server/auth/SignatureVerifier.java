package dev.karst.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accepts the requests that are signed with one of the known keys. Checks in the service's order,
 * which clients that are wrong in several ways can see.
 */
public final class SignatureVerifier implements Authenticator {
  private static final String TARGET = "X-Amz-Target";

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record DayKey(CredentialScope scope, byte[] key) {
    boolean isFor(CredentialScope other) {
      return scope.equals(other);
    }
  }

  private final Credentials credentials;
  private final Clock clock;

  /** The last key that each user signed with, by key id: a strange scope must not fill memory. */
  private final Map<String, DayKey> lastKeys = new ConcurrentHashMap<>();

  /**
   * @param credentials who may ask
   * @param clock that signatures must agree with
   */
  public SignatureVerifier(Credentials credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  @Override
  public void check(SignedRequest request) {
    QueryString query = QueryString.parse(request.query());
    Authorization authorization = Authorization.of(request, query);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String date = SignatureTime.check(authorization, now);
    checkSignedHeaders(request, authorization);
    if (!authorization.algorithm().equals(Signing.ALGORITHM)) {
      throw AuthenticationException.incomplete(
          AuthMessages.unsupportedAlgorithm(authorization.algorithm()));
    }
    CredentialScope scope = CredentialScope.parse(authorization.credential());
    scope.check(date);
    String secret = credentials.secret(scope.keyId());
    if (secret == null) {
      throw AuthenticationException.unrecognized(AuthMessages.unknownKey());
    }
    String canonical = CanonicalRequest.of(request, query, authorization.signedHeaders());
    checkSignature(authorization, scope, secret, canonical, date);
    if (authorization.token() != null) {
      throw AuthenticationException.unrecognized(AuthMessages.unknownToken());
    }
  }

  /** What is not signed could have been changed on the way: above all, which operation it is. */
  private static void checkSignedHeaders(SignedRequest request, Authorization authorization) {
    List<String> signed = CanonicalRequest.names(authorization.signedHeaders());
    if (!signed.contains("host")) {
      throw AuthenticationException.invalid(AuthMessages.mustBeSigned("Host"));
    }
    if (request.header(TARGET) != null && !signed.contains(TARGET.toLowerCase(Locale.ROOT))) {
      throw AuthenticationException.invalid(AuthMessages.mustBeSigned(TARGET));
    }
  }

  private void checkSignature(
      Authorization authorization,
      CredentialScope scope,
      String secret,
      String canonical,
      String date) {
    DayKey last = lastKeys.get(scope.keyId());
    byte[] key = last != null && last.isFor(scope) ? last.key : Signing.key(secret, scope);
    String toSign = Signing.stringToSign(date, scope, canonical);
    if (!same(Signing.signature(key, toSign), authorization.signature())) {
      throw AuthenticationException.invalid(AuthMessages.mismatch(canonical, toSign));
    }
    if (last == null || last.key != key) {
      lastKeys.put(scope.keyId(), new DayKey(scope, key));
    }
  }

  /** Takes as long wherever the two differ. */
  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
