package dev.karst.mapper;

import dev.karst.TypedQuery;
import dev.karst.TypedReader;
import dev.karst.expression.SortKeyCondition;
import dev.karst.operation.Position;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The items of one partition, or those in a range of it, ordered by sort key.
 *
 * @param <T> the class of the items
 */
public non-sealed class Query<T> extends Selection<T> {
  private final TypedQuery query;

  /** The whole partition. Generated repositories call it. */
  protected Query(TypedReader<T> reader, List<AttributeValue> partition) {
    this(reader, partition, SortKeyCondition.all());
  }

  /** What a partition has in a range. Generated repositories call it. */
  protected Query(TypedReader<T> reader, List<AttributeValue> partition, SortKeyCondition range) {
    this(
        reader,
        OptionalInt.empty(),
        new TypedQuery(partition, List.of(), range, Optional.empty(), true));
  }

  /**
   * What a partition has in a range, as far as a condition holds of it. Generated repositories call
   * it.
   */
  protected Query(
      TypedReader<T> reader,
      List<AttributeValue> partition,
      SortKeyCondition range,
      Condition<?> filter) {
    this(
        reader,
        OptionalInt.empty(),
        new TypedQuery(partition, List.of(), range, Optional.of(filter.expression()), true));
  }

  /** What another query has in a range. Generated repositories call it. */
  protected Query(Query<T> query, SortKeyCondition range) {
    this(query.reader(), query.limit(), query.query.with(range));
  }

  /**
   * What another query has of one value of the next sort attribute. Generated repositories call it.
   */
  protected Query(Query<T> query, AttributeValue equal) {
    this(query.reader(), query.limit(), query.query.withNext(equal));
  }

  private Query(TypedReader<T> reader, OptionalInt limit, TypedQuery query) {
    super(reader, limit);
    this.query = query;
  }

  /** The same with only the sort keys in {@code range}. Generated repositories call it. */
  protected final Query<T> within(SortKeyCondition range) {
    return with(query.with(range));
  }

  /** The same from the greatest sort key down. */
  public final Query<T> descending() {
    return with(query.backward());
  }

  /**
   * The same with only the items that a condition holds of. All items in the range are read to find
   * them: an index reads only what it is asked for.
   */
  public final Query<T> filter(Condition<? super T> condition) {
    return with(query.with(both(query.filter(), condition)));
  }

  /**
   * The same items as records of a smaller class, which has some of the components.
   *
   * @param projection annotated with {@link ProjectionOf}
   * @throws dev.karst.error.ValidationException if it is no projection of a class of the table, or
   *     of more than an index holds. One of another class that shares the table is found out as its
   *     items are read, by {@link dev.karst.error.MappingException}
   */
  public final <P> Query<P> as(Class<P> projection) {
    return new Query<>(Projections.of(reader(), projection), limit(), query);
  }

  /**
   * The same with only the first {@code limit} items.
   *
   * @param limit at least 1
   */
  public final Query<T> limit(int limit) {
    return new Query<>(reader(), OptionalInt.of(atLeastOne(limit)), query);
  }

  private Query<T> with(TypedQuery changed) {
    return new Query<>(reader(), limit(), changed);
  }

  @Override
  final dev.karst.operation.Page<T> fetch(int most, Position from) {
    return reader().query(query, most, from);
  }

  @Override
  final boolean isFiltered() {
    return query.filter().isPresent();
  }

  @Override
  final void describe(Fingerprint fingerprint) {
    fingerprint.add("query");
    fingerprint.add(query.partition().size());
    query.partition().forEach(fingerprint::add);
    query.sortPrefix().forEach(fingerprint::add);
    fingerprint.add(query.sort()).add(query.forward() ? 1 : 0);
    query.filter().ifPresent(filter -> fingerprint.add(filter.toString()));
  }

  /** Both conditions, where there is one already. */
  static dev.karst.expression.Condition both(
      Optional<dev.karst.expression.Condition> first, Condition<?> second) {
    dev.karst.expression.Condition added = Objects.requireNonNull(second, "condition").expression();
    return first.map(condition -> condition.and(added)).orElse(added);
  }
}
