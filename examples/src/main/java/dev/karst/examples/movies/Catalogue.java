package dev.karst.examples.movies;

import dev.karst.Karst;
import dev.karst.Transaction;
import dev.karst.TransactionResult;
import dev.karst.mapper.Condition;
import java.util.List;

/** Films and the entries of their genres, which are written together. */
record Catalogue(Karst karst, MovieRepository movies, GenreEntryRepository genres) {
  /** The catalogue of a database. */
  static Catalogue on(Karst karst) {
    return new Catalogue(karst, MovieRepository.on(karst), GenreEntryRepository.on(karst));
  }

  /** Writes a film, replacing one with the same key, and its entries. One thread writes films. */
  void put(Movie movie) {
    Transaction transaction = karst.transaction().put(movies, movie);
    List<GenreEntry> entries = GenreEntry.allOf(movie);
    entries.forEach(entry -> transaction.put(genres, entry));
    List<String> now = entries.stream().map(GenreEntry::genre).toList();
    genres.query(GenreEntry.film(movie)).stream()
        .filter(entry -> !now.contains(entry.genre()))
        .forEach(entry -> transaction.delete(genres, entry));
    TransactionResult result = transaction.commit();
    if (!result.isCommitted()) {
      throw new IllegalStateException("one thread writes films: result=" + result);
    }
  }

  /** Rates a film, if its rating still is what was read. */
  TransactionResult rate(Movie read, double rating) {
    Transaction transaction =
        karst
            .transaction()
            .update(
                movies
                    .update(read.year(), read.title())
                    .set(Movie_.rating, rating)
                    .when(isRatedAs(read)));
    GenreEntry.allOf(read.withRating(rating)).forEach(entry -> transaction.put(genres, entry));
    return transaction.commit();
  }

  private static Condition<Movie> isRatedAs(Movie read) {
    return read.rating().isPresent()
        ? Movie_.rating.eq(read.rating().getAsDouble())
        : Movie_.title.exists().and(Movie_.rating.notExists());
  }
}
