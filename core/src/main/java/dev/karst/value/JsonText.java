package dev.karst.value;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * DynamoDB's JSON of values, for people to read: {@code {"S":"x"}}. What is nested deeper than any
 * item may be is left out: values that a message tells about may be of any depth.
 */
final class JsonText {
  private static final int MAX_DEPTH = 2 * Limits.MAX_NESTING;

  private final StringBuilder text = new StringBuilder();
  private int depth;

  private JsonText() {}

  static String of(AttributeValue value) {
    JsonText json = new JsonText();
    json.value(value);
    return json.text.toString();
  }

  static String of(Map<String, AttributeValue> attributes) {
    JsonText json = new JsonText();
    json.object(attributes);
    return json.text.toString();
  }

  private void value(AttributeValue value) {
    if (depth == MAX_DEPTH) {
      text.append('…');
      return;
    }
    depth++;
    text.append("{\"").append(value.type()).append("\":");
    if (value instanceof AttributeValue.S s) {
      string(s.value());
    } else if (value instanceof AttributeValue.N n) {
      string(DecimalNumber.toText(n.value()));
    } else if (value instanceof AttributeValue.B b) {
      binary(b.value());
    } else if (value instanceof AttributeValue.Bool bool) {
      text.append(bool.value());
    } else if (value instanceof AttributeValue.Null) {
      text.append(true);
    } else if (value instanceof AttributeValue.M m) {
      object(m.value());
    } else if (value instanceof AttributeValue.L l) {
      array(l.value(), this::value);
    } else if (value instanceof AttributeValue.Ss ss) {
      array(ss.value(), this::string);
    } else if (value instanceof AttributeValue.Ns ns) {
      array(ns.value(), number -> string(DecimalNumber.toText(number)));
    } else if (value instanceof AttributeValue.Bs bs) {
      array(bs.value(), this::binary);
    }
    text.append('}');
    depth--;
  }

  private void object(Map<String, AttributeValue> attributes) {
    text.append('{');
    String separator = "";
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      text.append(separator);
      string(attribute.getKey());
      text.append(':');
      value(attribute.getValue());
      separator = ",";
    }
    text.append('}');
  }

  private <T> void array(List<T> elements, Consumer<T> element) {
    text.append('[');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      element.accept(elements.get(i));
    }
    text.append(']');
  }

  private void binary(byte[] bytes) {
    string(Base64.getEncoder().encodeToString(bytes));
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c == '\n') {
        text.append("\\n");
      } else if (c < ' ') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
