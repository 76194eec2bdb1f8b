package dev.karst.mapper;

import dev.karst.TypedReader;
import dev.karst.codec.ItemDecoder;

/**
 * A reader that knows by itself how projections of its items are read, rather than by what the
 * annotation processor generates for them. Repositories that are built at run time have such.
 *
 * @param <T> the class of the objects
 */
public interface ProjectingReader<T> extends TypedReader<T> {
  /**
   * Reads items as records of a smaller class.
   *
   * @param projection annotated with {@link ProjectionOf} a class that is stored in the table
   * @throws dev.karst.error.ValidationException if the objects are not of that class, or it has not
   *     the record's components
   */
  <P> ItemDecoder<P> projection(Class<P> projection);
}
