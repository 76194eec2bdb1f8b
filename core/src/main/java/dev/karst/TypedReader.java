package dev.karst;

import dev.karst.codec.ItemDecoder;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.TableDefinition;
import java.util.Optional;

/**
 * What queries and scans read: a table, or one of its indexes, as objects of one class. Safe for
 * use by many threads.
 *
 * <p>A page has at most as many items as were asked for and 1 MB of them, counted before the
 * filter; so it may be empty though more follow.
 *
 * @param <T> the class of the objects
 */
public interface TypedReader<T> {
  TableDefinition definition();

  /** The index that is read; empty for the table itself. */
  Optional<String> indexName();

  /**
   * The objects of one partition, in the order of the sort key. The filter must not name attributes
   * of the key that is asked by, nor any that an index does not hold.
   *
   * @param limit how many items to look at, at least 1
   * @param from where a page of the same query ended, or the start
   */
  Page<T> query(TypedQuery query, int limit, Position from);

  /**
   * Objects of all partitions, in no meaningful order of them. To a filter, attributes that a
   * global index does not hold are missing.
   *
   * @param limit how many items to look at, at least 1
   * @param from where a page of the same scan ended, or the start
   */
  Page<T> scan(TypedScan scan, int limit, Position from);

  /** The same items as objects of another class, such as one that has a part of the attributes. */
  <P> TypedReader<P> as(ItemDecoder<P> decoder);
}
