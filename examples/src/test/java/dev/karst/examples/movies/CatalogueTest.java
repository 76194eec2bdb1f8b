package dev.karst.examples.movies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.TransactionResult.Cancelled;
import dev.karst.examples.movies.Movie.Info;
import dev.karst.junit.KarstTest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Films and the entries of their genres, which never disagree. */
@KarstTest
@Timeout(60)
final class CatalogueTest {
  private final Catalogue catalogue;

  CatalogueTest(Karst karst) {
    catalogue = Catalogue.on(karst);
  }

  private static Movie film(String title, OptionalDouble rating, String... genres) {
    return new Movie(
        1999,
        title,
        rating,
        new Info(
            List.of(),
            Optional.empty(),
            List.of(genres),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            List.of()));
  }

  private Movie put(String title, double rating, String... genres) {
    Movie movie = film(title, OptionalDouble.of(rating), genres);
    catalogue.put(movie);
    return movie;
  }

  private List<String> best(String genre) {
    return catalogue.genres().byGenre(genre).descending().stream()
        .map(entry -> entry.title() + " " + entry.rating().orElseThrow())
        .toList();
  }

  @Test
  void findsAFilmByEachOfItsGenres() {
    put("The Matrix #1", 8.7, "Action", "Sci-Fi", "Action", "");
    put("Galaxy Quest", 7.4, "Comedy", "Sci-Fi");
    assertThat(best("Sci-Fi")).containsExactly("The Matrix #1 8.7", "Galaxy Quest 7.4");
    assertThat(best("Action")).containsExactly("The Matrix #1 8.7");
    assertThat(catalogue.genres().scan().count()).isEqualTo(4);
  }

  @Test
  void hasFilmsWithoutRatingInNoIndex() {
    Movie movie = film("Magnolia", OptionalDouble.empty(), "Drama");
    catalogue.put(movie);
    put("Fight Club", 8.6, "Drama");
    assertThat(best("Drama")).containsExactly("Fight Club 8.6");
    assertThat(catalogue.movies().byRating(1999).list())
        .extracting(Movie::title)
        .containsExactly("Fight Club");
    assertThat(catalogue.rate(movie, 7.9).isCommitted()).isTrue();
    assertThat(best("Drama")).containsExactly("Fight Club 8.6", "Magnolia 7.9");
    assertThat(catalogue.movies().byRating(1999).list())
        .extracting(Movie::title)
        .containsExactly("Magnolia", "Fight Club");
  }

  @Test
  void forgetsGenresThatAFilmHasNoMore() {
    put("Fight Club", 8.6, "Drama", "Thriller");
    put("Fight Club", 8.8, "Drama");
    assertThat(best("Thriller")).isEmpty();
    assertThat(best("Drama")).containsExactly("Fight Club 8.8");
    assertThat(catalogue.genres().scan().count()).isEqualTo(1);
  }

  @Test
  void ratesFilmAndEntriesOrNeither() {
    Movie read = put("Fight Club", 8.6, "Drama");
    assertThat(catalogue.rate(read, 8.7).isCommitted()).isTrue();
    assertThat(best("Drama")).containsExactly("Fight Club 8.7");
    assertThat(catalogue.rate(read, 1)).isInstanceOf(Cancelled.class);
    assertThat(best("Drama")).containsExactly("Fight Club 8.7");
    assertThat(catalogue.movies().find(1999, "Fight Club")).contains(read.withRating(8.7));
  }

  @Test
  void doesNotMakeAFilmByRatingIt() {
    Movie unknown = film("Magnolia", OptionalDouble.empty(), "Drama");
    assertThat(catalogue.rate(unknown, 7.9)).isInstanceOf(Cancelled.class);
    assertThat(catalogue.movies().scan().list()).isEmpty();
    assertThat(catalogue.genres().scan().list()).isEmpty();
  }
}
