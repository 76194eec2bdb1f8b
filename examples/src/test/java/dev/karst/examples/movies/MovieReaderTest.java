package dev.karst.examples.movies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.karst.examples.movies.Movie.Info;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MovieReaderTest {
  private static final String GOOD = "{\"year\": 2001, \"title\": \"Amélie\"}";

  @Test
  void readsEveryField() throws IOException {
    String text =
        """
        [{
          "year": 2001,
          "title": "Amélie",
          "info": {
            "directors": ["Jean-Pierre Jeunet"],
            "release_date": "2001-04-25T00:00:00Z",
            "rating": 8.3,
            "genres": ["Comedy", "Romance"],
            "image_url": "http://example.org/a.jpg",
            "plot": "A waitress repairs lives.",
            "rank": 7,
            "running_time_secs": 7320,
            "actors": ["Audrey Tautou", "Mathieu Kassovitz"]
          }
        }]
        """;
    assertThat(readAll(text))
        .containsExactly(
            new Movie(
                2001,
                "Amélie",
                OptionalDouble.of(8.3),
                new Info(
                    List.of("Jean-Pierre Jeunet"),
                    Optional.of(Instant.parse("2001-04-25T00:00:00Z")),
                    List.of("Comedy", "Romance"),
                    Optional.of("http://example.org/a.jpg"),
                    Optional.of("A waitress repairs lives."),
                    OptionalInt.of(7),
                    Optional.of(Duration.ofMinutes(122)),
                    List.of("Audrey Tautou", "Mathieu Kassovitz"))));
  }

  @ParameterizedTest
  @MethodSource
  void toleratesWhatIsMissingOrUnknown(String record) throws IOException {
    assertThat(readAll("[" + record + "]"))
        .containsExactly(new Movie(2001, "A", OptionalDouble.empty(), Info.UNKNOWN));
  }

  static Stream<String> toleratesWhatIsMissingOrUnknown() {
    return Stream.of(
            "{'year': 2001, 'title': 'A'}",
            "{'title': 'A', 'year': 2001}",
            "{'year': 2001, 'title': 'A', 'info': null}",
            "{'year': 2001, 'title': 'A', 'info': {}}",
            "{'year': 2001, 'title': 'A', 'info': {'rating': null, 'actors': null, 'rank': null}}",
            "{'year': 2001, 'title': 'A', 'info': {'genres': [], 'awards': [{'name': 'x'}, 1]}}",
            "{'seen': {'by': ['me', {'in': 1}]}, 'year': 2001, 'title': 'A'}")
        .map(MovieReaderTest::quoted);
  }

  @Test
  void readsWholeNumbersAsRatings() throws IOException {
    assertThat(readAll(quoted("[{'year': 1, 'title': 'A', 'info': {'rating': 8}}]")))
        .extracting(Movie::rating)
        .containsExactly(OptionalDouble.of(8));
  }

  @Test
  void readsNoneFromAnEmptyArray() throws IOException {
    assertThat(readAll(" [ ] ")).isEmpty();
  }

  @Test
  void endsAgainAndAgain() throws IOException {
    try (MovieReader reader = reader("[" + GOOD + "]")) {
      assertThat(reader.read()).isPresent();
      assertThat(reader.recordNumber()).isEqualTo(1);
      assertThat(reader.read()).isEmpty();
      assertThat(reader.read()).isEmpty();
    }
  }

  @Test
  void givesWhatStandsBeforeTheError() {
    List<Movie> before = new ArrayList<>();
    assertThatThrownBy(() -> readAll("[" + GOOD + ",\n" + GOOD + ",\n7]", before))
        .isInstanceOf(MovieFormatException.class)
        .hasMessage("line 3, column 1: record 3: a film must be an object, not the number 7");
    assertThat(before).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource
  void namesWhatIsWrong(String text, String message) {
    Throwable thrown = catchThrowableOfType(MovieFormatException.class, () -> readAll(text));
    assertThat(thrown.getMessage().replace('"', '\'')).isEqualTo(message);
  }

  static Stream<Arguments> namesWhatIsWrong() {
    return Stream.of(notAnArrayOfFilms(), truncated(), malformed(), misshapen(), tooMuch())
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> notAnArrayOfFilms() {
    return Stream.of(
        wrong("", "line 1, column 1: the text is empty; it must be an array of films"),
        wrong("  \n ", "line 2, column 2: the text is empty; it must be an array of films"),
        wrong("{}", "line 1, column 1: the text must be an array of films, not an object"),
        wrong(
            "'films'",
            "line 1, column 1: the text must be an array of films, not the text 'films'"),
        wrong("null", "line 1, column 1: the text must be an array of films, not null"),
        wrong(
            "film",
            "line 1, column 1: malformed JSON: Unrecognized token 'film': was expecting (JSON"
                + " String, Number, Array, Object or token 'null', 'true' or 'false')"),
        wrong("[] []", "line 1, column 4: there is more text behind the array of films"),
        wrong(
            "[{'year': 1, 'title': 'A'}] x",
            "line 1, column 29: malformed JSON: Unrecognized token 'x': was expecting (JSON String,"
                + " Number, Array, Object or token 'null', 'true' or 'false')"));
  }

  private static Stream<Arguments> truncated() {
    return Stream.of(
        wrong("[", "line 1, column 2: the text ends too early"),
        wrong(
            "[{'year': 1, 'title': 'A'}",
            "line 1, column 27: after record 1 ('A'): the text ends too early"),
        wrong(
            "[{'year': 1, 'title': 'A'},",
            "line 1, column 28: after record 1 ('A'): the text ends too early"),
        wrong(
            "[{'year': 1, 'title': 'A'},\n{'ye",
            "line 2, column 5: record 2: the text ends too early"),
        wrong(
            "[{'year': 1, 'title': 'A'},\n{'title': 'B', 'year': 20",
            "line 2, column 26: record 2 ('B'): the text ends too early"),
        wrong(
            "[{'year': 1, 'title': 'A', 'info': {'plot': 'Once",
            "line 1, column 50: record 1 ('A'): the text ends too early"),
        wrong(
            "[{'year': 1, 'title': 'A', 'info': {'plot': nu",
            "line 1, column 45: record 1 ('A'): malformed JSON: Unrecognized token 'nu': was"
                + " expecting (JSON String, Number, Array, Object or token 'null', 'true' or"
                + " 'false')"));
  }

  private static Stream<Arguments> malformed() {
    return Stream.of(
        wrong(
            "[{'year': 1, 'title': 'A'}\n{'year': 2, 'title': 'B'}]",
            "line 2, column 1: after record 1 ('A'): malformed JSON: Unexpected character ('{'"
                + " (code 123)): was expecting comma to separate Array entries"),
        wrong(
            "[{'year': 1 'title': 'A'}]",
            "line 1, column 13: record 1: malformed JSON: Unexpected character (''' (code 34)): was"
                + " expecting comma to separate Object entries"),
        wrong(
            "[{year: 1, 'title': 'A'}]",
            "line 1, column 3: record 1: malformed JSON: Unexpected character ('y' (code 121)): was"
                + " expecting double-quote to start property name"),
        wrong(
            "[{'year': 01, 'title': 'A'}]",
            "line 1, column 12: record 1: malformed JSON: Invalid numeric value: Leading zeroes not"
                + " allowed"),
        wrong(
            "[{'title': 'A', 'year': NaN}]",
            "line 1, column 28: record 1 ('A'): malformed JSON: Non-standard token 'NaN'"),
        wrong(
            "[{'title': 'A', 'title': 'B', 'year': 1}]",
            "line 1, column 24: record 1 ('A'): malformed JSON: Duplicate Object property 'title'"),
        wrong(
            "[{'title': 'A\nB', 'year': 1}]",
            "line 1, column 14: record 1: malformed JSON: Illegal unquoted character ((CTRL-CHAR,"
                + " code 10)): has to be escaped using backslash to be included in string value"),
        wrong(
            "[{'title': 'A\\q', 'year': 1}]",
            "line 1, column 15: record 1: malformed JSON: Unrecognized character escape 'q' (code"
                + " 113)"),
        wrong(
            "[{'year': 1, 'title': 'A'}]]",
            "line 1, column 28: malformed JSON: Unexpected close marker ']': no open Array to"
                + " close"),
        wrong(
            "[{'year': 1, 'title': 'A'},]",
            "line 1, column 28: after record 1 ('A'): malformed JSON: Unexpected character (']'"
                + " (code 93)): expected a value"));
  }

  private static Stream<Arguments> misshapen() {
    return Stream.of(
        wrong("[null]", "line 1, column 2: record 1: a film must be an object, not null"),
        wrong("[[]]", "line 1, column 2: record 1: a film must be an object, not an array"),
        wrong("[{}]", "line 1, column 3: record 1: title is missing"),
        wrong("[{'year': 1}]", "line 1, column 12: record 1: title is missing"),
        wrong("[{'title': 'A'}]", "line 1, column 15: record 1 ('A'): year is missing"),
        wrong(
            "[{'year': '1', 'title': 'A'}]",
            "line 1, column 11: record 1: year must be a whole number, not the text '1'"),
        wrong(
            "[{'title': 'A', 'year': 1.0}]",
            "line 1, column 25: record 1 ('A'): year must be a whole number, not the number 1.0"),
        wrong(
            "[{'title': 'A', 'year': 12345678901}]",
            "line 1, column 25: record 1 ('A'): year must be between -2147483648 and 2147483647,"
                + " not the number 12345678901"),
        wrong(
            "[{'title': 'A', 'year': null}]",
            "line 1, column 25: record 1 ('A'): year must be a whole number, not null"),
        wrong("[{'year': 1, 'title': ''}]", "line 1, column 23: record 1: title is empty"),
        wrong(
            "[{'year': 1, 'title': ['A']}]",
            "line 1, column 23: record 1: title must be a text, not an array"),
        wrong(
            "[{'year': 1, 'title': 'A', 'info': 'none'}]",
            "line 1, column 36: record 1 ('A'): info must be an object, not the text 'none'"),
        wrong(
            info("'directors': 'B'"),
            "line 1, column 50: record 1 ('A'): directors must be an array of texts, not the text"
                + " 'B'"),
        wrong(
            info("'actors': ['B', null]"),
            "line 1, column 53: record 1 ('A'): an element of actors must be a text, not null"),
        wrong(
            info("'genres': [['B']]"),
            "line 1, column 48: record 1 ('A'): an element of genres must be a text, not an array"),
        wrong(
            info("'rating': '8.3'"),
            "line 1, column 47: record 1 ('A'): rating must be a number, not the text '8.3'"),
        wrong(
            info("'rank': true"),
            "line 1, column 45: record 1 ('A'): rank must be a whole number, not true"),
        wrong(
            info("'running_time_secs': 1.5"),
            "line 1, column 58: record 1 ('A'): running_time_secs must be a whole number, not the"
                + " number 1.5"),
        wrong(
            info("'release_date': 'one evening in the autumn of 2013, late'"),
            "line 1, column 53: record 1 ('A'): release_date must be a time such as"
                + " 2013-09-02T00:00:00Z, not the text 'one evening in the autumn of 2013, late'"),
        wrong(
            info("'release_date': 2013"),
            "line 1, column 53: record 1 ('A'): release_date must be a text, not the number 2013"),
        wrong(
            info("'plot': {}"),
            "line 1, column 45: record 1 ('A'): plot must be a text, not an object"));
  }

  private static Stream<Arguments> tooMuch() {
    return Stream.of(
        wrong(
            info("'rating': 1e400"),
            "line 1, column 47: record 1 ('A'): rating must be a number of at most 308 digits, not"
                + " the number 1e400"),
        wrong(
            info("'awards': " + "[".repeat(600)),
            "line 1, column 545: record 1 ('A'): refused JSON: Document nesting depth (501) exceeds"
                + " the maximum allowed (500)"),
        wrong(
            info("'rank': " + "9".repeat(2000)),
            "line 1, column 2045: record 1 ('A'): refused JSON: Number value length (2000) exceeds"
                + " the maximum allowed (1000)"));
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = ("[" + GOOD + "]").getBytes(ISO_8859_1);
    assertThatThrownBy(() -> readAll(new ByteArrayInputStream(latin), new ArrayList<>()))
        .isInstanceOf(MovieFormatException.class)
        .hasMessage("line 1, column 31: record 1: malformed JSON: Invalid UTF-8 middle byte 0x6c");
  }

  @Test
  void letsInputErrorsThrough() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    assertThatThrownBy(() -> readAll(broken, new ArrayList<>()))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  /** Single quotes stand for double ones, in the text and in the message. */
  private static Arguments wrong(String text, String message) {
    return arguments(quoted(text), message);
  }

  private static String info(String fields) {
    return "[{'year': 1, 'title': 'A', 'info': {" + fields + "}}]";
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private static List<Movie> readAll(String text) throws IOException {
    return readAll(text, new ArrayList<>());
  }

  private static List<Movie> readAll(String text, List<Movie> movies) throws IOException {
    return readAll(new ByteArrayInputStream(text.getBytes(UTF_8)), movies);
  }

  private static List<Movie> readAll(InputStream in, List<Movie> movies) throws IOException {
    try (MovieReader reader = MovieReader.of(in)) {
      Optional<Movie> movie = reader.read();
      while (movie.isPresent()) {
        movies.add(movie.get());
        movie = reader.read();
      }
    }
    return movies;
  }

  private static MovieReader reader(String text) throws IOException {
    return MovieReader.of(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
