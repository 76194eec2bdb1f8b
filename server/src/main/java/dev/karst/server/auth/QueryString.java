package dev.karst.server.auth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, in order. A plus sign is one; only "%20" is a space. */
final class QueryString {
  private static final String HEX = "0123456789ABCDEF";

  private record Parameter(String name, String value) {}

  private final List<Parameter> parameters = new ArrayList<>();

  private QueryString() {}

  /**
   * Reads the part behind the question mark.
   *
   * @param query percent-encoded
   */
  static QueryString parse(String query) {
    QueryString result = new QueryString();
    for (String part : query.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        result.parameters.add(
            equals < 0
                ? new Parameter(decode(part), "")
                : new Parameter(
                    decode(part.substring(0, equals)), decode(part.substring(equals + 1))));
      }
    }
    return result;
  }

  /** The first value of a parameter, empty if it has none, null if the parameter is missing. */
  @Nullable String value(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name.equals(name)) {
        return parameter.value;
      }
    }
    return null;
  }

  /** All parameters but one as signatures sign them: encoded in one way, and in order. */
  String canonicalWithout(String left) {
    return parameters.stream()
        .filter(parameter -> !parameter.name.equals(left))
        .map(parameter -> new Parameter(encode(parameter.name), encode(parameter.value)))
        .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
        .map(parameter -> parameter.name + "=" + parameter.value)
        .collect(Collectors.joining("&"));
  }

  /** Percent-encodes all but the letters, digits and marks that never need it. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      if (isUnreserved(c)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  /** A percent sign without two digits behind it stands for itself. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] units = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(units.length);
    for (int i = 0; i < units.length; i++) {
      int high = units[i] == '%' && i + 2 < units.length ? Character.digit(units[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(units[i + 2], 16);
      if (low < 0) {
        decoded.write(units[i]);
      } else {
        decoded.write(high << 4 | low);
        i += 2;
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
