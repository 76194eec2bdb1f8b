package dev.karst.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {
  private static final String TWO_FILMS =
      """
      [
        {"year": 2001, "title": "Amélie", "info": {"rating": 8.3}},
        {"year": 2001, "title": "千と千尋の神隠し", "info": {"plot": "%s"}}
      ]
      """
          .formatted("A sulky girl takes a job in a bathhouse for gods. ".repeat(5));

  @TempDir private Path directory;

  @Test
  void showsEveryStepOnTheSample() {
    DemoRun run = DemoRun.of("--data", data());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.lines().stream().map(DemoTest::withoutCost))
        .containsSubsequence(
            "Karst: films in " + data(),
            "Open",
            "   > Karst karst = Karst.open(directory)",
            "   > MovieRepository movies = MovieRepository.on(karst)",
            "   > GenreEntryRepository genres = GenreEntryRepository.on(karst)",
            "Load the sample",
            "   Loading: 25%, 13 films",
            "   Loading: 50%, 26 films",
            "   > karst.transaction().put(movies, film)",
            "   >     .put(genres, entry).commit()      // one for each genre",
            "Scan all films",
            "   They are of 14 years, 1927 to 2019; most are of 1999, 14 films.",
            "One film by its key",
            "   > movies.find(1994, \"The Shawshank Redemption\")",
            "   1994 · rated 9.2 · 2 h 22 min · Crime, Drama",
            "   Directed by Frank Darabont",
            "All films of 1999, in the order of their titles",
            "   American Beauty       8.2  2 h 02 min  Drama",
            "   … and 9 more",
            "Titles of 1999 that begin with \"The \"",
            "   The Green Mile   8.5  3 h 09 min  Crime, Drama, Fantasy",
            "   > movies.query(1999)",
            "   >     .titleBetween(\"Galaxy Quest\", \"The Matrix\").list()",
            "   > movies.query(1999).descending().limit(5).list()",
            "   Toy Story 2          7.9  1 h 32 min  Animation, Adventure, Comedy",
            "The best of 1999, by a local index",
            "   > movies.byRating(1999).descending().limit(5).list()",
            "   The Matrix       8.7  2 h 16 min  Action, Sci-Fi",
            "   Fight Club       8.6  2 h 19 min  Drama",
            "   The Green Mile   8.5  3 h 09 min  Crime, Drama, Fantasy",
            "   American Beauty  8.2  2 h 02 min  Drama",
            "   The Sixth Sense  8.1  1 h 47 min  Drama, Mystery, Thriller",
            "The best of Drama, by a global index",
            "   > genres.byGenre(\"Drama\").descending().limit(5).list()",
            "   The Shawshank Redemption                  9.2  1994",
            "   Pulp Fiction                              8.9  1994",
            "   The Lord of the Rings: The Fellowship o…  8.8  2001",
            "   > genres.byGenre(\"Drama\").ratingAtLeast(8.0).count()",
            "   page 3, 4 films:  The Sixth Sense  …  Toy Story 2",
            "   > movies.insert(film)",
            "   Rejected; there is: The Shawshank Redemption (1994), rated 9.2",
            "   >     .when(Movie_.rating.eq(9.2)))",
            "   >     .put(genres, entry).commit()",
            "   Written: The Shawshank Redemption (1994), rated 9.3",
            "   >     .when(Movie_.rating.eq(9.2)))",
            "   Cancelled by: update movies {year: 1994, title: The Shawshank Redemption}",
            "   There is: The Shawshank Redemption (1994), rated 9.3",
            "Close",
            "Open again",
            "The film with its new rating",
            "   1994 · rated 9.3 · 2 h 22 min · Crime, Drama",
            "Scan all films",
            "   Run the same again to see it reopened.");
    assertThat(run.out()).contains("52 films in ", " each", "of the disk.");
    assertThat(run.out())
        .containsPattern("\\.ratingAtLeast\\(8\\.0\\)\\.count\\(\\) +25 films in ");
    assertThat(run.out()).containsPattern("\\.ge\\(8\\.0\\)\\)\\)\\.count\\(\\) +25 films in ");
    assertThat(run.out())
        .contains("   52 films with 127 entries of genres read, stored and acknowledged in ");
  }

  @Test
  void reopensWhatItLeft() {
    DemoRun.of("--data", data());
    DemoRun again = DemoRun.of("--data", data());
    assertThat(again.err()).isEmpty();
    assertThat(again.lines())
        .contains("   It has films from before, so none are loaded.")
        .doesNotContain("Load the sample");
    assertThat(again.out()).contains("52 films in ", "rated 9.2", "rated 9.3");
  }

  @Test
  void loadsAnotherFileIntoWhatItLeft() throws IOException {
    DemoRun.of("--data", data());
    DemoRun again = DemoRun.of("movies", file(TWO_FILMS), "--data", data());
    assertThat(again.err()).isEmpty();
    assertThat(again.lines())
        .contains("   It has films from before; the same ones loaded again replace them.");
    assertThat(again.out()).contains("53 films in ");
  }

  @Test
  void asksForWhatAFileHas() throws IOException {
    DemoRun run = DemoRun.of("--data", data(), file(TWO_FILMS));
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().stream().map(DemoTest::withoutCost))
        .containsSubsequence(
            "   > movies.find(2001, \"Amélie\")",
            "   Amélie",
            "   2001 · rated 8.3",
            "   Amélie            8.3  –",
            "   千と千尋の神隠し  –    –",
            "   > movies.query(2001).titleBeginsWith(\"A\").list()");
  }

  @Test
  void staysWithinItsColumns() throws IOException {
    DemoRun run = DemoRun.of("--data", data(), file(TWO_FILMS));
    assertThat(run.lines())
        .filteredOn(line -> !line.contains(directory.toString()))
        .allMatch(line -> DisplayWidth.of(line) <= Screen.WIDTH);
  }

  @Test
  void showsThatThereAreNone() throws IOException {
    DemoRun run = DemoRun.of("--data", data(), file("[]"));
    assertThat(run.status()).isZero();
    assertThat(run.lines()).contains("   There are no films.");
  }

  @Test
  void keepsWhatWasLoadedBeforeAnError() throws IOException {
    String file = file(TWO_FILMS.substring(0, TWO_FILMS.indexOf("sulky")));
    DemoRun run = DemoRun.of("--data", data(), file);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "karst demo: %s, line 3, column 75: record 2 (\"千と千尋の神隠し\"): the text ends too"
                    .formatted(file)
                + " early; the film before it is stored\n");
    assertThat(DemoRun.of("--data", data()).out()).contains("1 film in ");
  }

  @Test
  void namesAFilmThatIsRefused() throws IOException {
    String file = file("[{\"year\": 1, \"title\": \"%s\"}]".formatted("long ".repeat(205)));
    DemoRun run = DemoRun.of("--data", data(), file);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith(
            "karst demo: %s, record 1 (\"long long long long long long long long …\"): "
                .formatted(file))
        .endsWith("; nothing was stored\n");
  }

  @Test
  void refusesADirectoryInUse() {
    try (Karst karst = Karst.open(directory.resolve("data"))) {
      assertThat(karst.tableNames()).isEmpty();
      DemoRun run = DemoRun.of("--data", data());
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).startsWith("karst demo: ").contains(data());
    }
  }

  @Test
  void saysWhatIsWrongInOneLine() throws IOException {
    String unknown =
        "there is no demonstration \"books\"; there is: movies, leaderboard, shop, chat";
    assertFails(unknown, "books");
    assertFails(unknown, "books", file("[]"));
    assertFails("there is no file nowhere.json", "nowhere.json");
    assertFails("there is no file nowhere", "movies", "nowhere");
    assertFails(directory + " is a directory, not a file", directory.toString());
    String file = file("[]");
    assertFails(file + " is a file, not a directory", "--data", file);
  }

  @Test
  void explainsItself() {
    DemoRun run = DemoRun.of("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage: karst demo [NAME] [--data DIR] [FILE]\n")
        .contains("Demonstrations:\n  movies ", "\n  leaderboard ", "\n  shop ", "\n  chat ");
    DemoRun wrong = DemoRun.of("--date", "x");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).hasLineCount(1).contains("'--date'", "see karst demo --help");
  }

  private void assertFails(String message, String... args) {
    DemoRun run = DemoRun.of(args);
    assertThat(run.err()).isEqualTo("karst demo: " + message + "\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("films.json"), text).toString();
  }

  /** A line without what stands at its right edge. */
  private static String withoutCost(String line) {
    return DisplayWidth.of(line) == Screen.WIDTH
        ? line.replaceFirst("^(.*\\S) {2,}.*", "$1")
        : line;
  }
}
