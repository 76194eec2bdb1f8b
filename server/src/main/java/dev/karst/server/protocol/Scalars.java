package dev.karst.server.protocol;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Readers of strings, numbers, booleans and names of constants. */
final class Scalars {
  private static final ValueReader<String> TEXT = body -> text(body.parser());
  private static final ValueReader<Boolean> BOOL = body -> bool(body.parser());
  private static final ValueReader<Integer> INTEGER = Scalars::integer;
  private static final ValueReader<Long> LONG = body -> longNumber(body, "Long");

  private Scalars() {}

  static ValueReader<String> text() {
    return TEXT;
  }

  static ValueReader<Boolean> bool() {
    return BOOL;
  }

  /** Whole numbers; a fraction is rounded down, and what is out of range is the range's end. */
  static ValueReader<Integer> integer() {
    return INTEGER;
  }

  /** Like {@link #integer}, of 64 bits. */
  static ValueReader<Long> longInteger() {
    return LONG;
  }

  /** Constants of an enum, by name. */
  static <E extends Enum<E>> ValueReader<E> constant(Class<E> type) {
    E[] constants = type.getEnumConstants();
    return body -> constant(body, type, constants);
  }

  private static <E extends Enum<E>> @Nullable E constant(
      RequestBody body, Class<E> type, E[] constants) {
    String given = text(body.parser());
    for (E constant : constants) {
      if (constant.name().equals(given)) {
        return constant;
      }
    }
    body.noteUnknownConstant(given, type);
    return null;
  }

  static String text(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw TypeErrors.scalar("String", parser.currentToken());
    }
    return parser.getString();
  }

  static boolean bool(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> bool(parser.getString());
      default -> throw TypeErrors.scalar("Boolean", parser.currentToken());
    };
  }

  /** The service takes some strings as well, in whatever case. */
  private static boolean bool(String text) {
    if (text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes")) {
      return true;
    }
    if (text.equalsIgnoreCase("false") || text.equals("0") || text.equalsIgnoreCase("no")) {
      return false;
    }
    throw TypeErrors.notABoolean();
  }

  private static int integer(RequestBody body) {
    long number = longNumber(body, "Integer");
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  private static long longNumber(RequestBody body, String type) {
    JsonParser parser = body.parser();
    if (!parser.currentToken().isNumeric()) {
      throw TypeErrors.scalar(type, parser.currentToken());
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      JsonParser.NumberType size = parser.getNumberType();
      if (size != JsonParser.NumberType.BIG_INTEGER) {
        return parser.getLongValue();
      }
    }
    return (long) Math.floor(parser.getDoubleValue());
  }

  /** Bytes in base 64, padded. */
  static byte[] binary(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw TypeErrors.binary(parser.currentToken());
    }
    String text = parser.getString();
    if (text.length() % 4 != 0) {
      throw TypeErrors.base64Length(text.length());
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw TypeErrors.notBase64();
    }
    if (text.endsWith("=") && !endsInZeroBits(text, bytes)) {
      throw TypeErrors.notBase64();
    }
    return bytes;
  }

  /** Whether the bits of the last digit that belong to no byte are 0. */
  private static boolean endsInZeroBits(String text, byte[] bytes) {
    int tail = bytes.length % 3;
    byte[] last = new byte[tail];
    System.arraycopy(bytes, bytes.length - tail, last, 0, tail);
    return Base64.getEncoder().encodeToString(last).equals(text.substring(text.length() - 4));
  }
}
