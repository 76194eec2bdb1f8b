package dev.karst.expression.eval;

import dev.karst.expression.DocumentPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document paths out of their text, for tests to be read. */
final class Paths {
  private static final Pattern ELEMENT = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]");

  private Paths() {}

  static DocumentPath path(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
      end++;
    }
    DocumentPath path = DocumentPath.of(text.substring(0, end));
    Matcher elements = ELEMENT.matcher(text).region(end, text.length());
    while (elements.find()) {
      path =
          elements.group(1) != null
              ? path.entry(elements.group(1))
              : path.index(Integer.parseInt(elements.group(2)));
    }
    return path;
  }
}
