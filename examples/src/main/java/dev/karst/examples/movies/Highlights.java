package dev.karst.examples.movies;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is worth asking of some films, found by looking at each of them once.
 *
 * @param films how many there are
 * @param best the one of the first rank
 * @param years how many there are of each year
 * @param prefixYear the year with the most titles that begin with {@code prefix}
 * @param prefix "The ", or a letter if no title begins so
 * @param genre the one of the most films, if any has one
 */
record Highlights(
    long films,
    Movie best,
    NavigableMap<Integer, Integer> years,
    int prefixYear,
    String prefix,
    Optional<String> genre) {
  private static final String ARTICLE = "The ";

  private static final Comparator<Movie> BY_RANK =
      Comparator.comparing((Movie movie) -> movie.info().rank().orElse(Integer.MAX_VALUE))
          .thenComparing(Movie::year)
          .thenComparing(Movie::title);

  /** None if there are no films. */
  static Optional<Highlights> of(Stream<Movie> movies) {
    Search search = new Search();
    movies.forEach(search::look);
    return search.result();
  }

  /** How many films there are of a year. */
  int filmsOf(int year) {
    return years.getOrDefault(year, 0);
  }

  /** The year with the most films; of several, the last. */
  int fullestYear() {
    return fullest(years).orElseThrow();
  }

  private static <K extends Comparable<K>> Optional<K> fullest(Map<K, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.<K, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static final class Search {
    private final NavigableMap<Integer, Integer> years = new TreeMap<>();
    private final NavigableMap<Integer, Integer> yearsOfArticles = new TreeMap<>();
    private final Map<String, Integer> genres = new TreeMap<>();
    private Optional<Movie> best = Optional.empty();
    private long films;

    void look(Movie movie) {
      films++;
      years.merge(movie.year(), 1, Integer::sum);
      if (movie.title().startsWith(ARTICLE)) {
        yearsOfArticles.merge(movie.year(), 1, Integer::sum);
      }
      GenreEntry.allOf(movie).forEach(entry -> genres.merge(entry.genre(), 1, Integer::sum));
      if (best.isEmpty() || BY_RANK.compare(movie, best.get()) < 0) {
        best = Optional.of(movie);
      }
    }

    Optional<Highlights> result() {
      Optional<Integer> articles = fullest(yearsOfArticles);
      return best.map(
          movie ->
              new Highlights(
                  films,
                  movie,
                  years,
                  articles.orElse(movie.year()),
                  articles.isPresent() ? ARTICLE : firstLetter(movie.title()),
                  fullest(genres)));
    }

    private static String firstLetter(String title) {
      return title.substring(0, title.offsetByCodePoints(0, 1));
    }
  }
}
