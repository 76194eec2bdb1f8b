package dev.karst.examples.movies;

import dev.karst.examples.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Films as people read them. */
final class MovieText {
  private MovieText() {}

  /** Shows all there is about a film. */
  static void card(Screen screen, Movie movie) {
    Movie.Info info = movie.info();
    List<String> facts = new ArrayList<>();
    facts.add(Integer.toString(movie.year()));
    movie.rating().ifPresent(rating -> facts.add("rated " + rating));
    info.runningTime().ifPresent(time -> facts.add(time(time)));
    if (!info.genres().isEmpty()) {
      facts.add(String.join(", ", info.genres()));
    }
    screen.line(movie.title());
    screen.line(String.join(" · ", facts));
    if (!info.directors().isEmpty()) {
      screen.paragraph("Directed by " + String.join(", ", info.directors()));
    }
    if (!info.actors().isEmpty()) {
      screen.paragraph("With " + String.join(", ", info.actors()));
    }
    info.plot().ifPresent(screen::paragraph);
  }

  /** Shows the first films of a list, a line each, and how many there are beyond. */
  static void list(Screen screen, List<Movie> movies, int atMost) {
    screen.table(movies.stream().limit(atMost).map(MovieText::row).toList());
    if (movies.size() > atMost) {
      screen.line("… and " + (movies.size() - atMost) + " more");
    }
  }

  /** A text as Java source has it. */
  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static List<String> row(Movie movie) {
    Movie.Info info = movie.info();
    return List.of(
        movie.title(),
        rating(movie.rating()),
        info.runningTime().map(MovieText::time).orElse("–"),
        String.join(", ", info.genres()));
  }

  /** Shows entries of a genre, a line each. */
  static void genre(Screen screen, List<GenreEntry> entries) {
    screen.table(
        entries.stream()
            .map(
                entry ->
                    List.of(entry.title(), rating(entry.rating()), Integer.toString(entry.year())))
            .toList());
  }

  private static String rating(OptionalDouble rating) {
    return rating.isPresent() ? Double.toString(rating.getAsDouble()) : "–";
  }

  private static String time(Duration time) {
    return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
  }
}
