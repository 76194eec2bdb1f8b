package dev.karst.examples.movies;

import dev.karst.mapper.LocalIndex;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A film. Films of one year lie together, ordered by title, and by rating in a local index; by
 * their genres they are found through {@link GenreEntry}.
 *
 * @param rating stands beside {@code info}, where files have it, as keys of indexes are attributes
 *     of the item itself
 */
@Table("movies")
public record Movie(
    @PartitionKey int year,
    @SortKey String title,
    @LocalIndex(name = "by-rating") OptionalDouble rating,
    Info info) {
  /** What else is known about a film; any of it may be missing. */
  public record Info(
      List<String> directors,
      Optional<Instant> releaseDate,
      List<String> genres,
      Optional<String> imageUrl,
      Optional<String> plot,
      OptionalInt rank,
      Optional<Duration> runningTime,
      List<String> actors) {
    /** What is known of a film of which nothing is known. */
    public static final Info UNKNOWN =
        new Info(
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            List.of());

    public Info {
      directors = List.copyOf(directors);
      genres = List.copyOf(genres);
      actors = List.copyOf(actors);
    }

    /** The same with another rank. */
    public Info withRank(OptionalInt newRank) {
      return new Info(directors, releaseDate, genres, imageUrl, plot, newRank, runningTime, actors);
    }
  }

  /** The same film with another rating. */
  public Movie withRating(double newRating) {
    return new Movie(year, title, OptionalDouble.of(newRating), info);
  }
}
