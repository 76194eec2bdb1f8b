package dev.karst.mapper.processor.source;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does to a file what JavaPoet has no option for. */
public final class Polish {
  private static final Pattern TRAILING_SPACE = Pattern.compile(" +$", Pattern.MULTILINE);
  private static final Pattern SHORT_JAVADOC =
      Pattern.compile("^( *)/\\*\\*\n *\\* ([^\n]+)\n *\\*/$", Pattern.MULTILINE);

  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Pattern PAIRED_CONSTANTS =
      Pattern.compile(
          "(?<=^  private static final (?:int|FieldName) [^\n]{1,90};)\n\n"
              + "(?=  private static final (?:int|FieldName) )",
          Pattern.MULTILINE);

  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *\\}$", Pattern.MULTILINE);
  private static final Pattern WRAPPED_PARAMETERS =
      Pattern.compile(
          "^( +)((?:public|private) [^\n;={]+?\\()([^\n;={]*,\n[^;={]*)\\) \\{$",
          Pattern.MULTILINE);
  private static final Pattern JAVADOC_LINE =
      Pattern.compile("^( *) \\* ([^\n/][^\n]*)$", Pattern.MULTILINE);

  private static final Pattern LONG_HEADER =
      Pattern.compile(
          "^( *)([^\n*/]{30,}?) (implements|extends) ([^\n]{30,} \\{)$", Pattern.MULTILINE);
  private static final int LINE = 100;

  private Polish() {}

  public static String polish(String source) {
    String text = TRAILING_SPACE.matcher(source).replaceAll("");
    text = SHORT_JAVADOC.matcher(text).replaceAll(Polish::joinJavadoc);
    text = JAVADOC_LINE.matcher(text).replaceAll(Polish::wrapJavadoc);
    text = EMPTY_BODY.matcher(text).replaceAll("{}");
    text = LONG_HEADER.matcher(text).replaceAll(Polish::breakHeader);
    text = WRAPPED_PARAMETERS.matcher(text).replaceAll(Polish::wrap);
    return PAIRED_CONSTANTS.matcher(text).replaceAll("\n");
  }

  private static String joinJavadoc(MatchResult javadoc) {
    String indent = javadoc.group(1);
    String line = indent + "/** " + javadoc.group(2) + " */";
    if (line.length() <= LINE) {
      return Matcher.quoteReplacement(line);
    }
    StringBuilder lines = new StringBuilder(indent + "/**");
    String start = "\n" + indent + " *";
    int width = LINE;
    for (String word : SPACE.splitAsStream(javadoc.group(2)).toList()) {
      if (width + 1 + word.length() > LINE) {
        lines.append(start);
        width = start.length() - 1;
      }
      lines.append(' ').append(word);
      width += 1 + word.length();
    }
    return Matcher.quoteReplacement(lines + "\n" + indent + " */");
  }

  /** A line of several; behind a tag the further ones are indented. */
  private static String wrapJavadoc(MatchResult line) {
    if (line.group().length() <= LINE) {
      return Matcher.quoteReplacement(line.group());
    }
    String start = line.group(1) + " *";
    String indent = line.group(2).startsWith("@") ? "    " : "";
    StringBuilder lines = new StringBuilder(start);
    int width = start.length();
    for (String word : SPACE.splitAsStream(line.group(2)).toList()) {
      if (width + 1 + word.length() > LINE) {
        lines.append('\n').append(start).append(indent);
        width = start.length() + indent.length();
      }
      lines.append(' ').append(word);
      width += 1 + word.length();
    }
    return Matcher.quoteReplacement(lines.toString());
  }

  /** What a class implements goes on a line of its own if it does not fit. */
  private static String breakHeader(MatchResult header) {
    if (header.group().length() <= LINE) {
      return Matcher.quoteReplacement(header.group());
    }
    String indent = header.group(1);
    return Matcher.quoteReplacement(
        indent
            + header.group(2)
            + "\n"
            + indent
            + "    "
            + header.group(3)
            + " "
            + header.group(4));
  }

  /** Parameters that do not fit behind the method's name go on a line of their own, or one each. */
  private static String wrap(MatchResult method) {
    String indent = method.group(1) + "    ";
    String parameters = method.group(3).replaceAll("\\s*\n\\s*", " ");
    if (indent.length() + parameters.length() + ") {".length() > LINE) {
      parameters = parameters.replaceAll(", (?![^<]*>)", ",\n" + indent);
    }
    return Matcher.quoteReplacement(
        method.group(1) + method.group(2) + "\n" + indent + parameters + ") {");
  }
}
