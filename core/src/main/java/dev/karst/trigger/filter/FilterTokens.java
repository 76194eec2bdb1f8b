package dev.karst.trigger.filter;

import dev.karst.error.FilterMessages;
import dev.karst.error.ValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a pattern, one by one, and where they stand. */
final class FilterTokens implements AutoCloseable {
  /** As deep as an item may be, twice over for types, with room for what is around items. */
  private static final int MAX_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              // The depth is counted here, for a message that says what is meant.
              StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH + 2).build())
          .build();

  private final JsonParser parser;
  private int depth;

  private FilterTokens(JsonParser parser) {
    this.parser = parser;
  }

  static FilterTokens of(String text) {
    return new FilterTokens(FACTORY.createParser(ObjectReadContext.empty(), text));
  }

  /** What is wrong with JSON that the tokens were read from. */
  static ValidationException refusal(JacksonException e) {
    TokenStreamLocation place = e.getLocation();
    String reason = FilterMessages.notJson();
    return new ValidationException(
        place == null
            ? FilterMessages.invalid(reason, 1, 1)
            : FilterMessages.invalid(reason, place.getLineNr(), place.getColumnNr()));
  }

  /** The next token; {@link JsonToken#NOT_AVAILABLE} behind the last. */
  JsonToken next() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      return JsonToken.NOT_AVAILABLE;
    }
    if (token.isStructStart()) {
      depth++;
      if (depth > MAX_DEPTH) {
        throw refusal(FilterMessages.tooDeep(MAX_DEPTH));
      }
    } else if (token.isStructEnd()) {
      depth--;
    }
    return token;
  }

  JsonToken current() {
    JsonToken token = parser.currentToken();
    return token == null ? JsonToken.NOT_AVAILABLE : token;
  }

  boolean isNumber() {
    return current().isNumeric();
  }

  boolean isString() {
    return current() == JsonToken.VALUE_STRING;
  }

  /** The text of the current token, without quotes. */
  String text() {
    return parser.getString();
  }

  /** The current token's number. */
  double number() {
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number)) {
      throw refusal(FilterMessages.numberTooLarge(text()));
    }
    return number;
  }

  /** Refuses the pattern because of the current token. */
  ValidationException refusal(String reason) {
    TokenStreamLocation place = parser.currentTokenLocation();
    return new ValidationException(
        FilterMessages.invalid(reason, place.getLineNr(), place.getColumnNr()));
  }

  @Override
  public void close() {
    parser.close();
  }
}
