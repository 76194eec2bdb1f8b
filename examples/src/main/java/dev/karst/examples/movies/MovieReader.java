package dev.karst.examples.movies;

import dev.karst.examples.movies.Movie.Info;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads films from a JSON array, one at a time: the memory it takes does not grow with the text.
 *
 * <p>A film is an object with {@code year} and {@code title}; its {@code info} and everything in it
 * may be missing or null, and what is unknown is skipped. The first error ends the reading. Lines
 * and columns count from 1, columns in bytes.
 */
public final class MovieReader implements Closeable {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** What the parser's messages advise programmers, not users. */
  private static final Pattern ADVICE = Pattern.compile(": enable `.*|, from `[^`]*`");

  private static final int LONGEST_QUOTE = 40;

  /** Where in the text the reader stands. */
  private enum Place {
    BEFORE_ARRAY,
    BETWEEN_RECORDS,
    IN_RECORD,
    BEHIND_ARRAY,
    FAILED
  }

  private final JsonParser parser;
  private Place place = Place.BEFORE_ARRAY;
  private int recordNumber;
  private @Nullable String title;

  private MovieReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads from {@code in}, which is UTF-8, and which {@link #close} closes. */
  public static MovieReader of(InputStream in) throws IOException {
    try {
      return new MovieReader(JSON.createParser(ObjectReadContext.empty(), in));
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** The number of the film last read, or begun: the first is 1. */
  public int recordNumber() {
    return recordNumber;
  }

  /** How many bytes of the text lie behind the reader. */
  public long bytesRead() {
    return parser.currentLocation().getByteOffset();
  }

  /**
   * The next film, or none at the end of the array.
   *
   * @throws MovieFormatException if the text is not JSON, or not of a film
   */
  public Optional<Movie> read() throws IOException {
    if (place == Place.BEHIND_ARRAY || place == Place.FAILED) {
      return Optional.empty();
    }
    try {
      if (place == Place.BEFORE_ARRAY) {
        beginArray();
      }
      return next();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      parser.close();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void beginArray() throws MovieFormatException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw error(parser.currentLocation(), "the text is empty; it must be an array of films");
    }
    if (token != JsonToken.START_ARRAY) {
      throw mustBe("the text", "an array of films");
    }
    place = Place.BETWEEN_RECORDS;
  }

  private Optional<Movie> next() throws MovieFormatException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      place = Place.BEHIND_ARRAY;
      if (parser.nextToken() != null) {
        throw error(parser.currentTokenLocation(), "there is more text behind the array of films");
      }
      return Optional.empty();
    }
    place = Place.IN_RECORD;
    recordNumber++;
    title = null;
    if (token != JsonToken.START_OBJECT) {
      throw mustBe("a film", "an object");
    }
    Movie movie = movie();
    place = Place.BETWEEN_RECORDS;
    return Optional.of(movie);
  }

  private Movie movie() throws MovieFormatException {
    Integer year = null;
    Known known = Known.NOTHING;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      switch (name) {
        case "year" -> year = wholeNumber(name);
        case "title" -> title = title(name);
        case "info" -> known = token == JsonToken.VALUE_NULL ? Known.NOTHING : known(name);
        default -> parser.skipChildren();
      }
    }
    if (title == null) {
      throw error(parser.currentTokenLocation(), "title is missing");
    }
    if (year == null) {
      throw error(parser.currentTokenLocation(), "year is missing");
    }
    return new Movie(year, title, known.rating(), known.info());
  }

  /** What a text has below {@code info}. */
  private record Known(OptionalDouble rating, Info info) {
    static final Known NOTHING = new Known(OptionalDouble.empty(), Info.UNKNOWN);
  }

  private Known known(String field) throws MovieFormatException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw mustBe(field, "an object");
    }
    List<String> directors = List.of();
    Optional<Instant> releaseDate = Optional.empty();
    OptionalDouble rating = OptionalDouble.empty();
    List<String> genres = List.of();
    Optional<String> imageUrl = Optional.empty();
    Optional<String> plot = Optional.empty();
    OptionalInt rank = OptionalInt.empty();
    Optional<Duration> runningTime = Optional.empty();
    List<String> actors = List.of();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "directors" -> directors = texts(name);
        case "release_date" -> releaseDate = Optional.of(instant(name));
        case "rating" -> rating = OptionalDouble.of(number(name));
        case "genres" -> genres = texts(name);
        case "image_url" -> imageUrl = Optional.of(text(name));
        case "plot" -> plot = Optional.of(text(name));
        case "rank" -> rank = OptionalInt.of(wholeNumber(name));
        case "running_time_secs" ->
            runningTime = Optional.of(Duration.ofSeconds(wholeNumber(name)));
        case "actors" -> actors = texts(name);
        default -> parser.skipChildren();
      }
    }
    return new Known(
        rating,
        new Info(directors, releaseDate, genres, imageUrl, plot, rank, runningTime, actors));
  }

  private int wholeNumber(String field) throws MovieFormatException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw mustBe(field, "a whole number");
    }
    if (parser.getNumberType() != NumberType.INT) {
      throw mustBe(field, "between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
    }
    return parser.getIntValue();
  }

  private double number(String field) throws MovieFormatException {
    if (!parser.currentToken().isNumeric()) {
      throw mustBe(field, "a number");
    }
    double number = parser.getDoubleValue();
    if (Double.isInfinite(number)) {
      throw mustBe(field, "a number of at most 308 digits");
    }
    return number;
  }

  private String title(String field) throws MovieFormatException {
    String text = text(field);
    if (text.isEmpty()) {
      throw error(parser.currentTokenLocation(), field + " is empty");
    }
    return text;
  }

  private String text(String field) throws MovieFormatException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw mustBe(field, "a text");
    }
    return parser.getString();
  }

  private List<String> texts(String field) throws MovieFormatException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw mustBe(field, "an array of texts");
    }
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        throw mustBe("an element of " + field, "a text");
      }
      texts.add(parser.getString());
    }
    return texts;
  }

  private Instant instant(String field) throws MovieFormatException {
    try {
      return Instant.parse(text(field));
    } catch (DateTimeException e) {
      throw mustBe(field, "a time such as 2013-09-02T00:00:00Z");
    }
  }

  private MovieFormatException mustBe(String what, String expected) {
    return error(
        parser.currentTokenLocation(), what + " must be " + expected + ", not " + describeToken());
  }

  private String describeToken() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "the text " + quote(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + cut(parser.getString());
      default -> String.valueOf(token.asString());
    };
  }

  private MovieFormatException malformed(JacksonException e) {
    TokenStreamLocation location =
        e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    String reason = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
    if (reason.startsWith("Unexpected end-of-input")) {
      return error(location, "the text ends too early", e);
    }
    String kind = e instanceof StreamConstraintsException ? "refused JSON: " : "malformed JSON: ";
    return error(location, kind + ADVICE.matcher(reason).replaceFirst(""), e);
  }

  private MovieFormatException error(TokenStreamLocation location, String reason) {
    return error(location, reason, null);
  }

  private MovieFormatException error(
      TokenStreamLocation location, String reason, @Nullable Throwable cause) {
    StringBuilder message = new StringBuilder();
    message.append("line ").append(location.getLineNr());
    message.append(", column ").append(location.getColumnNr()).append(": ");
    if (recordNumber > 0 && place != Place.BEHIND_ARRAY) {
      message.append(place == Place.IN_RECORD ? "record " : "after record ").append(recordNumber);
      if (title != null) {
        message.append(" (").append(quote(title)).append(')');
      }
      message.append(": ");
    }
    place = Place.FAILED;
    return new MovieFormatException(message.append(reason).toString(), cause);
  }

  /** A text for a message: in quotes, cut if it is long. */
  static String quote(String text) {
    return '"' + cut(text) + '"';
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
