package dev.karst.examples.movies;

import dev.karst.Karst;
import dev.karst.examples.BadInputException;
import dev.karst.examples.DemoDirectory;
import dev.karst.examples.Demonstration;
import dev.karst.examples.Figures;
import dev.karst.examples.Screen;
import dev.karst.examples.Timed;
import dev.karst.examples.movies.MovieLoader.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads films, asks for them in several ways, closes the database, opens it and asks again. */
public final class MoviesDemo implements Demonstration {
  @Override
  public String name() {
    return "movies";
  }

  @Override
  public String summary() {
    return "films from a JSON file, stored, queried in several ways, reopened";
  }

  @Override
  public void run(Screen screen, Optional<Path> directory, Optional<Path> file) throws IOException {
    DemoDirectory place = DemoDirectory.of(directory, name());
    screen.title("Karst: films in " + place.path());
    try {
      Optional<Highlights> highlights = firstSession(screen, place, file);
      if (highlights.isPresent()) {
        secondSession(screen, place, highlights.get());
      }
    } catch (BadInputException e) {
      place.farewell(screen);
      throw e;
    }
    place.farewell(screen);
  }

  /** Loads and queries; answers with what there is, as it was before the queries changed it. */
  private static Optional<Highlights> firstSession(
      Screen screen, DemoDirectory place, Optional<Path> file) throws IOException {
    screen.step("Open");
    try (Karst karst = place.open(screen)) {
      Catalogue catalogue = open(screen, karst);
      load(screen, catalogue, file);
      Optional<Highlights> highlights = scan(screen, catalogue.movies());
      if (highlights.isPresent()) {
        MovieTour tour = new MovieTour(catalogue, highlights.get(), screen);
        tour.read();
        tour.insertAgain();
        tour.rateTwice();
      }
      DemoDirectory.close(screen, karst);
      return highlights;
    }
  }

  private static void secondSession(Screen screen, DemoDirectory place, Highlights before) {
    screen.step("Open again");
    try (Karst karst = place.open(screen)) {
      Catalogue catalogue = open(screen, karst);
      MovieRepository movies = catalogue.movies();
      Movie best = before.best();
      Timed<Optional<Movie>> found = Timed.of(() -> movies.find(best.year(), best.title()));
      screen.step("The film with its new rating", Figures.time(found.time()));
      screen.code(MovieTour.find(best));
      MovieText.card(screen, found.value().orElseThrow());
      scan(screen, movies);
      catalogue.put(best);
      screen.line("The film has its old rating again.");
    }
  }

  private static Catalogue open(Screen screen, Karst karst) {
    Timed<Catalogue> opened = Timed.of(() -> Catalogue.on(karst));
    screen.code("MovieRepository movies = MovieRepository.on(karst)");
    screen.code(
        "GenreEntryRepository genres = GenreEntryRepository.on(karst)",
        Figures.time(opened.time()));
    return opened.value();
  }

  private static void load(Screen screen, Catalogue catalogue, Optional<Path> file)
      throws IOException {
    boolean reopened = catalogue.movies().scan().first().isPresent();
    if (reopened && file.isEmpty()) {
      screen.line("It has films from before, so none are loaded.");
      return;
    }
    if (reopened) {
      screen.line("It has films from before; the same ones loaded again replace them.");
    }
    screen.step("Load " + file.map(Path::toString).orElse("the sample"));
    MovieLoader loader = new MovieLoader(catalogue, screen);
    Loaded loaded = file.isPresent() ? loader.load(file.get()) : loader.loadSample();
    screen.code("karst.transaction().put(movies, film)");
    screen.code(
        "    .put(genres, entry).commit()      // one for each genre",
        Figures.timeEach(loaded.storing(), loaded.films()));
    screen.paragraph(
        Figures.count(loaded.films(), "film", "films")
            + " with "
            + Figures.count(loaded.entries(), "entry", "entries")
            + " of genres read, stored and acknowledged in "
            + Figures.time(loaded.total()));
  }

  private static Optional<Highlights> scan(Screen screen, MovieRepository movies) {
    Timed<Optional<Highlights>> scanned = Timed.of(() -> scan(movies));
    long films = scanned.value().map(Highlights::films).orElse(0L);
    screen.step(
        "Scan all films",
        Figures.count(films, "film", "films") + " in " + Figures.time(scanned.time()));
    screen.code("movies.scan().stream()", Figures.timeEach(scanned.time(), films));
    screen.line(scanned.value().map(MoviesDemo::span).orElse("There are no films."));
    return scanned.value();
  }

  private static Optional<Highlights> scan(MovieRepository movies) {
    try (Stream<Movie> all = movies.scan().stream()) {
      return Highlights.of(all);
    }
  }

  private static String span(Highlights highlights) {
    int first = highlights.years().firstKey();
    int last = highlights.years().lastKey();
    if (first == last) {
      return "They are all of " + first + ".";
    }
    int fullest = highlights.fullestYear();
    String films = Figures.count(highlights.filmsOf(fullest), "film", "films");
    return "They are of %s years, %d to %d; most are of %d, %s."
        .formatted(Figures.count(highlights.years().size()), first, last, fullest, films);
  }
}
