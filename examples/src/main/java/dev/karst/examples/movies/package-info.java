/**
 * Films from a JSON file, found by year and title, by rating in a local index, and by genre.
 *
 * <p>A film has several genres, and files list them by the alphabet: the first says nothing. An
 * index has an item once, so no attribute of a film could be its key. Hence each genre of a film is
 * an item of its own, a {@link dev.karst.examples.movies.GenreEntry}, and a global index orders
 * these by rating. {@link dev.karst.examples.movies.Catalogue} writes a film and its entries in one
 * transaction, so that they never disagree.
 */
@NullMarked
package dev.karst.examples.movies;

import org.jspecify.annotations.NullMarked;
