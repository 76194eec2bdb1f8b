package dev.karst.examples.movies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.examples.movies.Movie.Info;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleMoviesTest {
  @Test
  void isAboutFiftyFilmsWithoutRepetition() throws IOException {
    List<Movie> movies = sample();
    assertThat(movies).hasSizeBetween(45, 55);
    assertThat(movies).extracting(movie -> movie.year() + movie.title()).doesNotHaveDuplicates();
  }

  @Test
  void isRankedByRating() throws IOException {
    List<Movie> movies = sample();
    assertThat(movies)
        .extracting(movie -> movie.info().rank().orElseThrow())
        .isEqualTo(IntStream.rangeClosed(1, movies.size()).boxed().toList());
    assertThat(movies).extracting(movie -> -movie.rating().orElse(0)).isSorted();
  }

  @Test
  void hasAYearWorthQuerying() throws IOException {
    Set<String> titles =
        sample().stream()
            .filter(movie -> movie.year() == 1999)
            .map(Movie::title)
            .collect(Collectors.toSet());
    assertThat(titles).hasSizeGreaterThan(10);
    assertThat(titles).filteredOn(title -> title.startsWith("The ")).hasSizeGreaterThan(3);
  }

  @Test
  void lacksFieldsAsRealDataDoes() throws IOException {
    assertThat(missing(info -> info.plot().isEmpty())).isBetween(1L, 5L);
    assertThat(sample()).filteredOn(movie -> movie.rating().isEmpty()).hasSizeBetween(1, 5);
    assertThat(missing(info -> info.releaseDate().isEmpty())).isBetween(1L, 5L);
    assertThat(missing(info -> info.runningTime().isEmpty())).isBetween(1L, 5L);
    assertThat(missing(info -> info.genres().isEmpty() || info.actors().isEmpty())).isZero();
  }

  @Test
  void hasTitlesInSeveralScripts() throws IOException {
    assertThat(sample()).extracting(Movie::title).contains("Léon", "千と千尋の神隠し", "기생충", "Сталкер");
  }

  private static long missing(Predicate<Info> lacks) throws IOException {
    return sample().stream().map(Movie::info).filter(lacks).count();
  }

  private static List<Movie> sample() throws IOException {
    List<Movie> movies = new ArrayList<>();
    try (MovieReader reader = MovieReader.of(new ByteArrayInputStream(SampleMovies.text()))) {
      Optional<Movie> movie = reader.read();
      while (movie.isPresent()) {
        movies.add(movie.get());
        movie = reader.read();
      }
    }
    return movies;
  }
}
