package dev.karst.server.auth;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its signature, in its header {@code Authorization} or its address.
 *
 * @param date of the signature
 * @param expires how many seconds a presigned address holds, if it says so
 * @param token of a session, if there is one
 */
record Authorization(
    String algorithm,
    String credential,
    String signedHeaders,
    String signature,
    String date,
    @Nullable String expires,
    @Nullable String token) {
  static final String DATE_HEADER = "X-Amz-Date";
  static final String TOKEN_HEADER = "X-Amz-Security-Token";
  private static final String SCHEME = "AWS4-";

  /**
   * Reads it, without a look at whether it is right.
   *
   * @throws AuthenticationException if there is none, or a part is missing
   */
  static Authorization of(SignedRequest request, QueryString query) {
    String header = request.header("Authorization");
    boolean inQuery = query.value("X-Amz-Algorithm") != null;
    boolean inHeader = header != null && !header.isEmpty();
    if (inHeader && inQuery) {
      throw AuthenticationException.invalid(AuthMessages.signedTwice());
    }
    if (inQuery) {
      return ofQuery(query);
    }
    if (header == null || !header.startsWith(SCHEME)) {
      throw AuthenticationException.missing();
    }
    return ofHeader(header, request);
  }

  private static Authorization ofHeader(String header, SignedRequest request) {
    String[] parts = header.split("[, ]+", -1);
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        continue;
      }
      int equals = parts[i].indexOf('=');
      if (equals < 0) {
        throw AuthenticationException.incomplete(AuthMessages.notAPair(parts[i], header));
      }
      values.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
    String credential = values.getOrDefault("Credential", "");
    String signature = values.getOrDefault("Signature", "");
    String signedHeaders = values.get("SignedHeaders");
    String amzDate = request.header(DATE_HEADER);
    String date = amzDate == null ? request.header("Date") : amzDate;
    StringBuilder lacks = new StringBuilder();
    if (credential.isEmpty()) {
      lacks.append(AuthMessages.headerLacks("Credential"));
    }
    if (signature.isEmpty()) {
      lacks.append(AuthMessages.headerLacks("Signature"));
    }
    if (signedHeaders == null) {
      lacks.append(AuthMessages.headerLacks("SignedHeaders"));
    }
    if (date == null || date.isEmpty()) {
      lacks.append(AuthMessages.headerLacksDate());
    }
    if (signedHeaders == null || date == null || lacks.length() > 0) {
      throw AuthenticationException.incomplete(
          lacks.append(AuthMessages.authorizationWas(header)).toString());
    }
    return new Authorization(
        parts[0], credential, signedHeaders, signature, date, null, request.header(TOKEN_HEADER));
  }

  private static Authorization ofQuery(QueryString query) {
    StringBuilder lacks = new StringBuilder();
    String algorithm = required(query, "X-Amz-Algorithm", lacks);
    String credential = required(query, "X-Amz-Credential", lacks);
    String signature = required(query, "X-Amz-Signature", lacks);
    String signedHeaders = required(query, "X-Amz-SignedHeaders", lacks);
    String date = required(query, DATE_HEADER, lacks);
    if (lacks.length() > 0) {
      throw AuthenticationException.incomplete(
          lacks.append(AuthMessages.reexamineQuery()).toString());
    }
    return new Authorization(
        algorithm,
        credential,
        signedHeaders,
        signature,
        date,
        query.value("X-Amz-Expires"),
        query.value(TOKEN_HEADER));
  }

  private static String required(QueryString query, String name, StringBuilder lacks) {
    String value = query.value(name);
    if (value == null || value.isEmpty()) {
      lacks.append(AuthMessages.queryLacks(name));
      return "";
    }
    return value;
  }
}
