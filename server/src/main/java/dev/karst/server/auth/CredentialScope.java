package dev.karst.server.auth;

/**
 * What a signature is good for, and by whose key: the credential of a request.
 *
 * @param keyId the access key's
 * @param day such as {@code 20130609}
 */
record CredentialScope(String keyId, String day, String region, String service, String terminator) {
  private static final int ELEMENTS = 5;

  /**
   * Reads a credential. Slashes at its end are ignored.
   *
   * @throws AuthenticationException if it has another number of elements
   */
  static CredentialScope parse(String credential) {
    int end = credential.length();
    while (end > 0 && credential.charAt(end - 1) == '/') {
      end--;
    }
    String[] elements = credential.substring(0, end).split("/", -1);
    if (elements.length != ELEMENTS) {
      throw AuthenticationException.incomplete(AuthMessages.credentialElements(credential));
    }
    return new CredentialScope(elements[0], elements[1], elements[2], elements[3], elements[4]);
  }

  /**
   * Makes sure that it is for this service and that date. Any region will do.
   *
   * @param date in ISO 8601's basic format
   * @throws AuthenticationException naming all that is wrong
   */
  void check(String date) {
    StringBuilder wrong = new StringBuilder();
    if (region.isEmpty()) {
      wrong.append(AuthMessages.scopeRegion(region));
    }
    if (!service.equals("dynamodb")) {
      wrong.append(AuthMessages.scopeService());
    }
    if (!terminator.equals("aws4_request")) {
      wrong.append(AuthMessages.scopeTerminator(terminator));
    }
    String dateDay = date.substring(0, "YYYYMMDD".length());
    if (!day.equals(dateDay)) {
      wrong.append(AuthMessages.scopeDate(day, dateDay, date));
    }
    if (wrong.length() > 0) {
      throw AuthenticationException.invalid(wrong.toString());
    }
  }

  /** The scope as it is signed. */
  String text() {
    return day + "/" + region + "/" + service + "/" + terminator;
  }
}
