package dev.karst.mapper.runtime;

import dev.karst.TypedQuery;
import dev.karst.TypedReader;
import dev.karst.TypedScan;
import dev.karst.codec.ItemDecoder;
import dev.karst.mapper.ProjectingReader;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.TableDefinition;
import java.util.Optional;

/**
 * Reads a table or an index of what is mapped at run time, projections too.
 *
 * @param projections knows how those are read
 */
record MappedReader<T>(TypedReader<T> reader, Projections projections)
    implements ProjectingReader<T> {
  /** How the records of a class are read. */
  interface Projections {
    <P> ItemDecoder<P> projection(Class<P> type);
  }

  @Override
  public <P> ItemDecoder<P> projection(Class<P> projection) {
    return projections.projection(projection);
  }

  @Override
  public TableDefinition definition() {
    return reader.definition();
  }

  @Override
  public Optional<String> indexName() {
    return reader.indexName();
  }

  @Override
  public Page<T> query(TypedQuery query, int limit, Position from) {
    return reader.query(query, limit, from);
  }

  @Override
  public Page<T> scan(TypedScan scan, int limit, Position from) {
    return reader.scan(scan, limit, from);
  }

  @Override
  public <P> TypedReader<P> as(ItemDecoder<P> decoder) {
    return reader.as(decoder);
  }
}
