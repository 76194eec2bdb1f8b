package dev.karst;

import dev.karst.codec.ItemDecoder;
import dev.karst.engine.ItemReader;
import dev.karst.engine.KeyQuery;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.TableDefinition;
import java.util.Optional;

/** A typed reader in this process. */
final class EngineReader<T> implements TypedReader<T> {
  private final ItemReader<T> items;

  EngineReader(ItemReader<T> items) {
    this.items = items;
  }

  @Override
  public TableDefinition definition() {
    return items.definition();
  }

  @Override
  public Optional<String> indexName() {
    return items.indexName();
  }

  @Override
  public Page<T> query(TypedQuery query, int limit, Position from) {
    return items.query(
        new KeyQuery(
            query.partition(),
            query.sortPrefix(),
            query.sort(),
            query.filter().orElse(null),
            query.forward()),
        limit,
        from);
  }

  @Override
  public Page<T> scan(TypedScan scan, int limit, Position from) {
    return items.scan(
        scan.segment(), scan.totalSegments(), scan.filter().orElse(null), limit, from);
  }

  @Override
  public <P> TypedReader<P> as(ItemDecoder<P> decoder) {
    return new EngineReader<>(items.as(decoder));
  }
}
