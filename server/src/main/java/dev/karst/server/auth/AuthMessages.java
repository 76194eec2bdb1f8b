package dev.karst.server.auth;

import java.nio.file.Path;

/** Every message about signatures, in the service's words, and about credentials files. */
final class AuthMessages {
  private AuthMessages() {}

  // What a request must bring

  static String missingToken() {
    return "Request is missing Authentication Token";
  }

  static String signedTwice() {
    return "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP"
        + " header.";
  }

  static String notAPair(String part, String header) {
    return "'"
        + part
        + "' not a valid key=value pair (missing equal-sign) in Authorization header: '"
        + header
        + "'.";
  }

  static String headerLacks(String parameter) {
    return "Authorization header requires '" + parameter + "' parameter. ";
  }

  static String headerLacksDate() {
    return "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
  }

  static String authorizationWas(String header) {
    return "Authorization=" + header;
  }

  static String queryLacks(String parameter) {
    return "AWS query-string parameters must include '" + parameter + "'. ";
  }

  static String reexamineQuery() {
    return "Re-examine the query-string parameters.";
  }

  // What it says

  static String dateFormat(String date) {
    return "Date must be in ISO-8601 'basic format'. Got '"
        + date
        + "'. See http://en.wikipedia.org/wiki/ISO_8601";
  }

  static String expiresFormat(String expires) {
    return "X-Amz-Expires must be a number of seconds between 1 and 604800. Got '" + expires + "'";
  }

  static String expired(String date, String earliest, String now, long seconds) {
    return "Signature expired: "
        + date
        + " is now earlier than "
        + earliest
        + " ("
        + now
        + " - "
        + span(seconds)
        + ")";
  }

  static String notYetCurrent(String date, String latest, String now, long seconds) {
    return "Signature not yet current: "
        + date
        + " is still later than "
        + latest
        + " ("
        + now
        + " + "
        + span(seconds)
        + ")";
  }

  private static String span(long seconds) {
    return seconds % 60 == 0 ? seconds / 60 + " min." : seconds + " sec.";
  }

  static String mustBeSigned(String header) {
    return "'" + header + "' must be a 'SignedHeader' in the AWS Authorization.";
  }

  static String unsupportedAlgorithm(String algorithm) {
    return "Unsupported AWS 'algorithm': '" + algorithm + "' (only AWS4-HMAC-SHA256 for now). ";
  }

  static String credentialElements(String credential) {
    return "Credential must have exactly 5 slash-delimited elements, e.g."
        + " keyid/date/region/service/term, got '"
        + credential
        + "'";
  }

  static String scopeRegion(String region) {
    return "Credential should be scoped to a valid region, not '" + region + "'. ";
  }

  static String scopeService() {
    return "Credential should be scoped to correct service: 'dynamodb'. ";
  }

  static String scopeTerminator(String terminator) {
    return "Credential should be scoped with a valid terminator: 'aws4_request', not '"
        + terminator
        + "'. ";
  }

  static String scopeDate(String scoped, String day, String date) {
    return "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from"
        + " HTTP: '"
        + scoped
        + "' != '"
        + day
        + "', from '"
        + date
        + "'.";
  }

  static String unknownKey() {
    return "The security token included in the request is invalid.";
  }

  static String unknownToken() {
    return "The security token included in the request is invalid";
  }

  static String mismatch(String canonicalRequest, String stringToSign) {
    return "The request signature we calculated does not match the signature you provided. Check"
        + " your AWS Secret Access Key and signing method. Consult the service documentation for"
        + " details.\n\nThe Canonical String for this request should have been\n'"
        + canonicalRequest
        + "'\n\nThe String-to-Sign should have been\n'"
        + stringToSign
        + "'\n";
  }

  // Credentials files

  static String at(Path file, int line, String what) {
    return file + ":" + line + ": " + what;
  }

  static String cannotRead(Path file) {
    return "cannot read the credentials file " + file;
  }

  static String notUtf8(Path file) {
    return "the credentials file " + file + " is not text in UTF-8";
  }

  static String noProfile(Path file) {
    return file + ": there is no profile in it, such as [default]";
  }

  static String outsideProfile() {
    return "a setting must stand below a profile, such as [default]";
  }

  static String badProfile() {
    return "a profile is a name in brackets, such as [default]";
  }

  static String profileTwice(String profile) {
    return "there is a profile [" + profile + "] above already";
  }

  static String badLine() {
    return "expected a profile in brackets, or name = value";
  }

  static String unknownSetting(String name) {
    return "there is no setting \""
        + name
        + "\"; a profile has aws_access_key_id and aws_secret_access_key";
  }

  static String sessionToken() {
    return "session tokens are not issued here; remove aws_session_token";
  }

  static String settingTwice(String name) {
    return name + " is set twice in this profile";
  }

  static String emptySetting(String name) {
    return name + " is empty";
  }

  static String badKeyId() {
    return "an aws_access_key_id has 1 to 128 letters, digits, '_', '-', '+', '.', '@' and '='";
  }

  static String lacks(String profile, String name) {
    return "profile [" + profile + "] has no " + name;
  }

  static String keyIdTwice() {
    return "another profile has this aws_access_key_id";
  }
}
