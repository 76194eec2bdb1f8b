package dev.karst.server.auth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request in the one form that signatures sign.
 *
 * <pre>
 *   method LF path LF query LF { header ":" value LF } LF signed-headers LF hash of the body
 * </pre>
 */
final class CanonicalRequest {
  private static final Pattern SPACES = Pattern.compile("[ \t]+");

  private CanonicalRequest() {}

  static String of(SignedRequest request, QueryString query, String signedHeaders) {
    StringBuilder text = new StringBuilder(512);
    text.append(request.method()).append('\n');
    text.append(path(request.path())).append('\n');
    text.append(query.canonicalWithout("X-Amz-Signature")).append('\n');
    for (String name : names(signedHeaders)) {
      text.append(name).append(':').append(value(request.headers().all(name))).append('\n');
    }
    text.append('\n').append(signedHeaders).append('\n');
    return text.append(Signing.sha256(request.body())).toString();
  }

  /** The headers that are signed, in lower case; each once, lest a long one be copied at will. */
  static List<String> names(String signedHeaders) {
    return signedHeaders.isEmpty()
        ? List.of()
        : Arrays.stream(signedHeaders.toLowerCase(Locale.ROOT).split(";", -1)).distinct().toList();
  }

  /** Every service but S3 signs the path without dots and empty segments, encoded once more. */
  private static String path(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(QueryString.encode(segment));
      }
    }
    String end = segments.isEmpty() || !path.endsWith("/") ? "" : "/";
    return "/" + String.join("/", segments) + end;
  }

  private static String value(List<String> values) {
    return values.stream()
        .map(value -> SPACES.matcher(utf8(value).strip()).replaceAll(" "))
        .collect(Collectors.joining(","));
  }

  /** Headers are read as ISO-8859-1, and signed as bytes. */
  private static String utf8(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x7F) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      }
    }
    return value;
  }
}
