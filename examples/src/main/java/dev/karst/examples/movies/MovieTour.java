package dev.karst.examples.movies;

import dev.karst.TransactionResult;
import dev.karst.TransactionResult.Cancelled;
import dev.karst.TransactionResult.Failure;
import dev.karst.WriteResult;
import dev.karst.WriteResult.Rejected;
import dev.karst.examples.Figures;
import dev.karst.examples.Screen;
import dev.karst.examples.Timed;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Asks for films in several ways, and shows question, answer and cost. */
final class MovieTour {
  private static final int SHOWN = 5;
  private static final int MANY = 10_000;
  private static final double GOOD = 8;

  private final Catalogue catalogue;
  private final MovieRepository movies;
  private final Highlights highlights;
  private final Screen screen;

  MovieTour(Catalogue catalogue, Highlights highlights, Screen screen) {
    this.catalogue = catalogue;
    this.movies = catalogue.movies();
    this.highlights = highlights;
    this.screen = screen;
  }

  /** Everything that only reads. */
  void read() {
    oneFilm();
    oneYear();
    titlesWithPrefix();
    titlesBetween();
    lastTitles();
    bestOfYear();
    highlights.genre().ifPresent(this::bestOfGenre);
    pages();
  }

  private void oneFilm() {
    Movie best = highlights.best();
    Timed<Optional<Movie>> found = Timed.of(() -> movies.find(best.year(), best.title()));
    screen.step("One film by its key", Figures.time(found.time()));
    screen.code(find(best));
    manyFilms();
    MovieText.card(screen, found.value().orElseThrow());
  }

  private void manyFilms() {
    List<Movie> some = movies.scan().limit(MANY).list();
    Timed<Long> found =
        Timed.of(
            () ->
                some.stream()
                    .filter(movie -> movies.find(movie.year(), movie.title()).isPresent())
                    .count());
    screen.code(
        "movies.find(film.year(), film.title()) // each",
        Figures.count(found.value(), "film", "films")
            + ", "
            + Figures.timeEach(found.time(), found.value()));
  }

  private void oneYear() {
    int year = highlights.fullestYear();
    Timed<List<Movie>> found = Timed.of(() -> movies.query(year).list());
    screen.step("All films of " + year + ", in the order of their titles", cost(found));
    screen.code("movies.query(" + year + ").list()", each(found));
    MovieText.list(screen, found.value(), SHOWN);
  }

  private void titlesWithPrefix() {
    int year = highlights.prefixYear();
    String prefix = highlights.prefix();
    Timed<List<Movie>> found = Timed.of(() -> movies.query(year).titleBeginsWith(prefix).list());
    String literal = MovieText.literal(prefix);
    screen.step("Titles of " + year + " that begin with " + literal, cost(found));
    screen.code("movies.query(" + year + ").titleBeginsWith(" + literal + ").list()", each(found));
    MovieText.list(screen, found.value(), SHOWN);
  }

  private void titlesBetween() {
    int year = highlights.fullestYear();
    List<Movie> all = movies.query(year).list();
    String low = all.get(all.size() / 3).title();
    String high = all.get(all.size() * 2 / 3).title();
    Timed<List<Movie>> found = Timed.of(() -> movies.query(year).titleBetween(low, high).list());
    String literals = MovieText.literal(low) + ", " + MovieText.literal(high);
    screen.step("Titles of " + year + " in a range, both ends included", cost(found));
    screen.code("movies.query(" + year + ")");
    screen.code("    .titleBetween(" + literals + ").list()", each(found));
    MovieText.list(screen, found.value(), SHOWN);
  }

  private void lastTitles() {
    int year = highlights.fullestYear();
    Timed<List<Movie>> found = Timed.of(() -> movies.query(year).descending().limit(SHOWN).list());
    screen.step("The last titles of " + year + ", from the end", cost(found));
    screen.code("movies.query(" + year + ").descending().limit(" + SHOWN + ").list()", each(found));
    MovieText.list(screen, found.value(), SHOWN);
  }

  private void bestOfYear() {
    int year = highlights.fullestYear();
    Timed<List<Movie>> found =
        Timed.of(() -> movies.byRating(year).descending().limit(SHOWN).list());
    screen.step("The best of " + year + ", by a local index", cost(found));
    screen.code(
        "movies.byRating(" + year + ").descending().limit(" + SHOWN + ").list()", each(found));
    MovieText.list(screen, found.value(), SHOWN);
  }

  private void bestOfGenre(String genre) {
    GenreEntryRepository genres = catalogue.genres();
    Timed<List<GenreEntry>> found =
        Timed.of(() -> genres.byGenre(genre).descending().limit(SHOWN).list());
    String literal = MovieText.literal(genre);
    screen.step("The best of " + genre + ", by a global index", cost(found));
    screen.code(
        "genres.byGenre(" + literal + ").descending().limit(" + SHOWN + ").list()", each(found));
    MovieText.genre(screen, found.value());
    Timed<Long> many = Timed.of(() -> genres.byGenre(genre).ratingAtLeast(GOOD).count());
    screen.code(
        "genres.byGenre(" + literal + ").ratingAtLeast(" + GOOD + ").count()",
        Figures.count(many.value(), "film", "films") + " in " + Figures.time(many.time()));
    Condition<Movie> asked = Movie_.info.genres.contains(genre).and(Movie_.rating.ge(GOOD));
    Timed<Long> scanned = Timed.of(() -> movies.scan().filter(asked).count());
    screen.line("Without the index all films are looked at:");
    screen.code("movies.scan().filter(Movie_.info.genres.contains(" + literal + ")");
    screen.code(
        "    .and(Movie_.rating.ge(" + GOOD + "))).count()",
        Figures.count(scanned.value(), "film", "films") + " in " + Figures.time(scanned.time()));
  }

  private void pages() {
    int year = highlights.fullestYear();
    int size = highlights.filmsOf(year) > 50 ? 50 : SHOWN;
    Timed<List<Page<Movie>>> found = Timed.of(() -> pagesOf(year, size));
    List<Page<Movie>> pages = found.value();
    screen.step(
        "The films of " + year + " page by page",
        Figures.count(pages.size(), "page", "pages") + " in " + Figures.time(found.time()));
    screen.code(
        "movies.query(" + year + ").page(" + size + ", token)",
        Figures.timeEach(found.time(), pages.size()));
    for (int i = 0; i < Math.min(3, pages.size()); i++) {
      List<Movie> items = pages.get(i).items();
      if (!items.isEmpty()) {
        String range = items.get(0).title() + "  …  " + items.get(items.size() - 1).title();
        screen.line(
            "page "
                + (i + 1)
                + ", "
                + Figures.count(items.size(), "film", "films")
                + ":  "
                + range);
      }
    }
    if (pages.size() > 3) {
      screen.line("… and " + (pages.size() - 3) + " more");
    }
    pages.get(0).nextToken().ifPresent(token -> screen.line("the token behind page 1: " + token));
  }

  private List<Page<Movie>> pagesOf(int year, int size) {
    List<Page<Movie>> pages = new ArrayList<>();
    Page<Movie> page = movies.query(year).page(size);
    pages.add(page);
    while (page.nextToken().isPresent()) {
      page = movies.query(year).page(size, page.nextToken().get());
      pages.add(page);
    }
    return pages;
  }

  /** Tries to insert the best film again, which is there. */
  void insertAgain() {
    Movie best = highlights.best();
    Timed<WriteResult<Movie>> result = Timed.of(() -> movies.insert(best));
    screen.step("Insert a film that is there already", Figures.time(result.time()));
    screen.code("movies.insert(film)");
    outcome(result.value());
  }

  /**
   * Changes the best film's rating and its entries, if it still is what was read; then once more,
   * when it is not.
   */
  void rateTwice() {
    Movie read = highlights.best();
    double rating = otherThan(read.rating());
    screen.step("Change its rating if nobody else did");
    rate(read, rating);
    screen.step("The same again, with what is no longer true");
    rate(read, rating);
  }

  private void rate(Movie read, double rating) {
    Timed<TransactionResult> result = Timed.of(() -> catalogue.rate(read, rating));
    screen.code("karst.transaction().update(movies.update(year, title)");
    screen.code("    .set(Movie_.rating, " + rating + ")");
    screen.code("    .when(" + condition(read.rating()) + "))");
    screen.code("    .put(genres, entry).commit()", Figures.time(result.time()));
    if (result.value() instanceof Cancelled cancelled) {
      cancelled.failures().forEach(this::tell);
    } else {
      screen.line("Written: " + brief(read.withRating(rating)));
    }
  }

  private static String condition(OptionalDouble rating) {
    return rating.isPresent()
        ? "Movie_.rating.eq(" + rating.getAsDouble() + ")"
        : "Movie_.title.exists().and(Movie_.rating.notExists())";
  }

  private void tell(Failure failure) {
    screen.line("Cancelled by: " + failure.operation());
    if (failure.current().orElse(null) instanceof Movie movie) {
      screen.line("There is: " + brief(movie));
    }
  }

  private void outcome(WriteResult<Movie> result) {
    if (result instanceof Rejected<Movie> rejected) {
      screen.line("Rejected; there is: " + rejected.current().map(MovieTour::brief).orElse("none"));
    } else {
      screen.line("Written: " + brief(result.orElseThrow()));
    }
  }

  private static String brief(Movie movie) {
    OptionalDouble rating = movie.rating();
    String rated = rating.isPresent() ? "rated " + rating.getAsDouble() : "not rated";
    return movie.title() + " (" + movie.year() + "), " + rated;
  }

  static String find(Movie movie) {
    return "movies.find(" + movie.year() + ", " + MovieText.literal(movie.title()) + ")";
  }

  /** A tenth more, or less if that is too much; 5 if there was none. */
  private static double otherThan(OptionalDouble rating) {
    if (rating.isEmpty()) {
      return 5;
    }
    double old = rating.getAsDouble();
    return Math.round(10 * (old < 9.9 ? old + 0.1 : old - 0.1)) / 10.0;
  }

  private static String cost(Timed<? extends List<?>> found) {
    Duration time = found.time();
    return Figures.count(found.value().size(), "film", "films") + " in " + Figures.time(time);
  }

  private static String each(Timed<? extends List<?>> found) {
    return Figures.timeEach(found.time(), found.value().size());
  }
}
