package dev.karst.examples.movies;

import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.util.List;
import java.util.OptionalDouble;

/**
 * That a film is of a genre. The index has a genre's films by rating; those without one are not in
 * it.
 *
 * @param film the film's title and year as a text: not a composed key, whose components may not
 *     have a {@code #}, which titles may
 */
@Table("movie-genres")
record GenreEntry(
    @PartitionKey String film,
    @SortKey @GlobalIndex(name = "by-genre", sort = "rating") String genre,
    OptionalDouble rating,
    int year,
    String title) {

  /** An entry for each genre of a film. */
  static List<GenreEntry> allOf(Movie movie) {
    return movie.info().genres().stream()
        .filter(genre -> !genre.isEmpty())
        .distinct()
        .map(
            genre ->
                new GenreEntry(film(movie), genre, movie.rating(), movie.year(), movie.title()))
        .toList();
  }

  /** {@code The Matrix (1999)}. */
  static String film(Movie movie) {
    return movie.title() + " (" + movie.year() + ")";
  }
}
