package dev.karst.server.auth;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a signature holds: 15 minutes around its date, or as long as a presigned address says. */
final class SignatureTime {
  private static final long SKEW_SECONDS = Duration.ofMinutes(15).toSeconds();
  private static final long MAX_EXPIRES_SECONDS = Duration.ofDays(7).toSeconds();

  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC)
          .withResolverStyle(ResolverStyle.STRICT);

  private SignatureTime() {}

  /**
   * The date of a signature in ISO 8601's basic format.
   *
   * @throws AuthenticationException if it is none, or if it does not hold now
   */
  static String check(Authorization authorization, Instant now) {
    Instant date = parse(authorization.date());
    String text = BASIC.format(date);
    long lifetime = lifetime(authorization.expires());
    Instant earliest = now.minusSeconds(lifetime);
    if (date.isBefore(earliest)) {
      throw AuthenticationException.invalid(
          AuthMessages.expired(text, BASIC.format(earliest), BASIC.format(now), lifetime));
    }
    Instant latest = now.plusSeconds(SKEW_SECONDS);
    if (date.isAfter(latest)) {
      throw AuthenticationException.invalid(
          AuthMessages.notYetCurrent(text, BASIC.format(latest), BASIC.format(now), SKEW_SECONDS));
    }
    return text;
  }

  /** The header Date may have HTTP's own format as well. */
  private static Instant parse(String date) {
    try {
      return BASIC.parse(date, Instant::from);
    } catch (DateTimeException notBasic) {
      try {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
      } catch (DateTimeException e) {
        throw AuthenticationException.incomplete(AuthMessages.dateFormat(date));
      }
    }
  }

  private static long lifetime(@Nullable String expires) {
    if (expires == null) {
      return SKEW_SECONDS;
    }
    try {
      long seconds = Long.parseLong(expires);
      if (seconds >= 1 && seconds <= MAX_EXPIRES_SECONDS) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // Refused below, as a number out of range is.
    }
    throw AuthenticationException.incomplete(AuthMessages.expiresFormat(expires));
  }
}
