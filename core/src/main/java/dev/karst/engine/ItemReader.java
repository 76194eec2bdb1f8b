package dev.karst.engine;

import dev.karst.codec.ImageKeys;
import dev.karst.codec.ItemDecoder;
import dev.karst.error.IndexMessages;
import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.ConditionLimits;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.ExpressionPaths;
import dev.karst.expression.KeyUse;
import dev.karst.operation.Page;
import dev.karst.operation.Position;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a table or one of its indexes, as objects of one class.
 *
 * <p>Images are copied out, then filtered and decoded when nothing is locked any more. Safe for use
 * by many threads.
 */
public final class ItemReader<T> {
  private static final int LIKELY_TO_PASS = 32;

  private final Sessions sessions;
  private final StoredTable table;
  private final @Nullable String indexName;
  private final ObjectDecoder<T> decoder;
  private final ImageKeys imageKeys;

  /** What was read last: an index may be dropped and built anew under its name. */
  private volatile @Nullable Source source;

  /**
   * @param index null for the table
   * @param lacksAttributes whether the index does not hold all that the codec reads
   */
  private record Source(@Nullable TableIndex index, ReadKeys keys, boolean lacksAttributes) {}

  /**
   * @param indexName null for the table itself
   */
  ItemReader(
      Sessions sessions, StoredTable table, @Nullable String indexName, ObjectDecoder<T> decoder) {
    this.sessions = sessions;
    this.table = table;
    this.indexName = indexName;
    this.decoder = decoder;
    this.imageKeys = new ImageKeys(definition().key(), table.dictionary());
    if (indexName == null) {
      source = new Source(null, new TableKeys(definition().key()), false);
    }
  }

  public TableDefinition definition() {
    return table.record().definition();
  }

  /** The index that is read; empty for the table itself. */
  public Optional<String> indexName() {
    return Optional.ofNullable(indexName);
  }

  /** A reader of the same as objects of another class. */
  public <P> ItemReader<P> as(ItemDecoder<P> codec) {
    return new ItemReader<>(sessions, table, indexName, new ObjectDecoder<>(table, codec));
  }

  /**
   * A reader of one of the table's indexes.
   *
   * @throws ValidationException if it has none of that name
   */
  public <P> ItemReader<P> index(String name, ItemDecoder<P> codec) {
    if (table.indexes().find(name) == null) {
      throw new ValidationException(IndexMessages.notFound(name));
    }
    return new ItemReader<>(sessions, table, name, new ObjectDecoder<>(table, codec));
  }

  /**
   * A page of the items of one partition.
   *
   * @param limit how many to look at
   * @param from where a page of the same query ended, or the start
   */
  public Page<T> query(KeyQuery query, int limit, Position from) {
    checkLimit(limit);
    Condition filter = query.filter();
    checkFilter(filter);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      Source read;
      PageCells cells;
      session.enter(table);
      try {
        read = source();
        if (filter != null) {
          checkFilter(filter, read);
        }
        read.keys.writePartition(query.partition(), scratch, scratch.partition);
        cells = new PageCells(table, read.index, imageKeys, read.lacksAttributes, scratch);
        cells.query(read.keys.range(query), query.forward(), limit, start(from, read.keys));
      } finally {
        session.leave();
      }
      return page(cells, read.keys, filter, scratch);
    } finally {
      session.giveBack(scratch);
    }
  }

  /**
   * A page of all items, or of one of several segments.
   *
   * @param filter what must hold of an item to be shown, or null for nothing
   * @param limit how many to look at
   * @param from where a page of the same scan ended, or the start
   */
  public Page<T> scan(
      int segment, int totalSegments, @Nullable Condition filter, int limit, Position from) {
    checkLimit(limit);
    checkFilter(filter);
    Session session = sessions.current();
    Scratch scratch = session.borrow();
    try {
      Source read;
      PageCells cells;
      session.enter(table);
      try {
        read = source();
        boolean whole = read.lacksAttributes || !missing(filter, read.index).isEmpty();
        cells = new PageCells(table, read.index, imageKeys, whole && isLocal(read), scratch);
        cells.scan(segment, totalSegments, limit, start(from, read.keys));
      } finally {
        session.leave();
      }
      return page(cells, read.keys, filter, scratch);
    } finally {
      session.giveBack(scratch);
    }
  }

  private static @Nullable StoredPosition start(Position from, ReadKeys keys) {
    return from.isStart() ? null : keys.decode(from);
  }

  /** What is to be read now. Inside the gate, so that nobody takes it away. */
  private Source source() {
    Source known = source;
    if (indexName == null && known != null) {
      return known;
    }
    TableIndex index = table.indexes().readable(String.valueOf(indexName));
    if (known == null || known.index != index) {
      known = new Source(index, new IndexKeys(definition(), index), lacksAttributes(index));
      source = known;
    }
    return known;
  }

  /** Of a global index nothing more can be had. */
  private boolean lacksAttributes(TableIndex index) {
    if (index.isLocal()) {
      for (int id : decoder.attributeIds()) {
        if (!index.holds(id)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLocal(Source read) {
    return read.index != null && read.index.isLocal();
  }

  private Page<T> page(
      PageCells cells, ReadKeys keys, @Nullable Condition filter, Scratch scratch) {
    Page.Reason full = cells.full();
    Page.Next next = full == null ? new Page.End() : new Page.More(cells.end(keys), full);
    CellBuffer images = cells.images();
    int count = cells.count();
    List<T> items = new ArrayList<>(filter == null ? count : Math.min(count, LIKELY_TO_PASS));
    for (int cell = 0; cell < count; cell++) {
      if (cells.isShown(cell) && (filter == null || passes(filter, images, cell, scratch))) {
        items.add(decoder.decode(images, cell, scratch.reader));
      }
    }
    return new Page<>(items, next);
  }

  private boolean passes(Condition filter, CellBuffer images, int cell, Scratch scratch) {
    return scratch
        .filter
        .on(images.bytes(), images.start(cell), images.length(cell), table.dictionary())
        .holds(filter);
  }

  private void checkFilter(@Nullable Condition filter) {
    if (filter != null) {
      ConditionLimits.check(filter, "FilterExpression");
      KeyUse.checkCondition(filter, definition());
    }
  }

  /** What a query's filter may not ask. */
  private void checkFilter(Condition filter, Source read) {
    KeyUse.checkFilter(filter, read.keys.attributes(), "Filter Expression");
    List<String> missing = missing(filter, read.index);
    if (read.index != null && !missing.isEmpty()) {
      throw new ValidationException(RequestMessages.filterNotProjected(read.index.name(), missing));
    }
  }

  /** The attributes of a filter that an index does not hold, in order. */
  private List<String> missing(@Nullable Condition filter, @Nullable TableIndex index) {
    if (filter == null || index == null) {
      return List.of();
    }
    return ExpressionPaths.of(filter).stream()
        .map(DocumentPath::attribute)
        .filter(attribute -> !index.holds(table.dictionary().lookup(attribute)))
        .distinct()
        .sorted()
        .toList();
  }

  private static void checkLimit(int limit) {
    if (limit < 1) {
      throw new ValidationException(Messages.limitBelowOne(limit));
    }
  }
}
