package dev.karst.server.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Tells JSON from other bytes, where nobody else will read them. */
public final class JsonSyntax {
  private JsonSyntax() {}

  /** Whether they are, as the reader of a request would find. */
  public static boolean isWellFormed(byte[] body) {
    if (!Utf8Text.isValid(body)) {
      return false;
    }
    try (JsonParser parser = Json.parser(body)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      parser.finishToken();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }
}
