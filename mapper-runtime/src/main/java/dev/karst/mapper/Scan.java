package dev.karst.mapper;

import dev.karst.TypedReader;
import dev.karst.TypedScan;
import dev.karst.error.ValidationException;
import dev.karst.operation.Position;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All items of a table or an index, partition by partition in no meaningful order, each ordered by
 * sort key.
 *
 * @param <T> the class of the items
 */
public final class Scan<T> extends Selection<T> {
  private final TypedScan scan;

  private Scan(TypedReader<T> reader, OptionalInt limit, TypedScan scan) {
    super(reader, limit);
    this.scan = scan;
  }

  /** The whole table or index. Generated repositories call it. */
  public static <T> Scan<T> of(TypedReader<T> reader) {
    return new Scan<>(reader, OptionalInt.empty(), TypedScan.all());
  }

  /**
   * What a table or index has, as far as a condition holds of it. Generated repositories call it.
   */
  public static <T> Scan<T> of(TypedReader<T> reader, Condition<?> filter) {
    return new Scan<>(reader, OptionalInt.empty(), TypedScan.all().with(filter.expression()));
  }

  /**
   * The same with only the first {@code limit} items.
   *
   * @param limit at least 1
   */
  public Scan<T> limit(int limit) {
    return new Scan<>(reader(), OptionalInt.of(atLeastOne(limit)), scan);
  }

  /**
   * The same items as records of a smaller class, which has some of the components.
   *
   * @param projection annotated with {@link ProjectionOf}
   * @throws dev.karst.error.ValidationException if it is no projection of a class of the table, or
   *     of more than an index holds. One of another class that shares the table is found out as its
   *     items are read, by {@link dev.karst.error.MappingException}
   */
  public <P> Scan<P> as(Class<P> projection) {
    return new Scan<>(Projections.of(reader(), projection), limit(), scan);
  }

  /** The same with only the items that a condition holds of; all are read to find them. */
  public Scan<T> filter(Condition<? super T> condition) {
    return new Scan<>(reader(), limit(), scan.with(Query.both(scan.filter(), condition)));
  }

  /**
   * One of several parts that together are the same; for several threads or processes.
   *
   * @param segment which, from 0
   * @param totalSegments how many, 1 to 1,000,000
   */
  public Scan<T> segment(int segment, int totalSegments) {
    checkTotal(totalSegments);
    if (segment < 0 || segment >= totalSegments) {
      throw new ValidationException(MapperMessages.segment(segment, totalSegments));
    }
    return new Scan<>(reader(), limit(), new TypedScan(segment, totalSegments, scan.filter()));
  }

  /**
   * The items as a parallel stream, read by as many threads as the stream's pool has.
   *
   * @param segments in how many parts, 1 to 1,000,000; a few for each thread
   */
  public Stream<T> parallelStream(int segments) {
    if (limit().isPresent() || scan.totalSegments() > 1) {
      throw new ValidationException(MapperMessages.parallelPart());
    }
    checkTotal(segments);
    return IntStream.range(0, segments)
        .parallel()
        .mapToObj(segment -> segment(segment, segments))
        .flatMap(Selection::stream);
  }

  private static void checkTotal(int totalSegments) {
    if (totalSegments < 1 || totalSegments > TypedScan.MAX_SEGMENTS) {
      throw new ValidationException(MapperMessages.totalSegments(totalSegments));
    }
  }

  @Override
  dev.karst.operation.Page<T> fetch(int most, Position from) {
    return reader().scan(scan, most, from);
  }

  @Override
  boolean isFiltered() {
    return scan.filter().isPresent();
  }

  @Override
  void describe(Fingerprint fingerprint) {
    fingerprint.add("scan").add(scan.segment()).add(scan.totalSegments());
    scan.filter().ifPresent(filter -> fingerprint.add(filter.toString()));
  }
}
