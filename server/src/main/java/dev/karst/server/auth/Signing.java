package dev.karst.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of Signature Version 4. */
final class Signing {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String MAC = "HmacSHA256";

  private Signing() {}

  /** The SHA-256 of some bytes, in hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The key that signs for one day, region and service. */
  static byte[] key(String secret, CredentialScope scope) {
    byte[] start = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    byte[] day = hmac(start, scope.day());
    return hmac(hmac(hmac(day, scope.region()), scope.service()), scope.terminator());
  }

  static String stringToSign(String date, CredentialScope scope, String canonicalRequest) {
    return ALGORITHM
        + "\n"
        + date
        + "\n"
        + scope.text()
        + "\n"
        + sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
  }

  /** The signature in hexadecimal. */
  static String signature(byte[] key, String stringToSign) {
    return HexFormat.of().formatHex(hmac(key, stringToSign));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
