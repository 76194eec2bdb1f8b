package dev.karst.mapper;

import dev.karst.TypedReader;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.operation.Page.More;
import dev.karst.operation.Page.Reason;
import dev.karst.operation.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Some items of a table, not read yet. Immutable, so it can be kept and read many times; each read
 * sees the table as it then is.
 *
 * @param <T> the class of the items
 */
public abstract sealed class Selection<T> permits Query, Scan {
  private final TypedReader<T> reader;
  private final OptionalInt limit;

  Selection(TypedReader<T> reader, OptionalInt limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** One page of the engine's. */
  abstract dev.karst.operation.Page<T> fetch(int most, Position from);

  /** Whether items that are looked at may be left out. */
  abstract boolean isFiltered();

  /** Names everything that decides what is selected, the limit apart. */
  abstract void describe(Fingerprint fingerprint);

  /** The items one after the other, read from the table in portions as the stream is consumed. */
  public final Stream<T> stream() {
    return StreamSupport.stream(new SelectionSpliterator<>(this), false);
  }

  /** All items, in a list that cannot be changed. */
  public final List<T> list() {
    Portion<T> portion = portion(remaining(), Position.start());
    return List.copyOf(portion.items());
  }

  /**
   * The only item.
   *
   * @throws dev.karst.error.ValidationException if there are several
   */
  public final Optional<T> only() {
    List<T> items = portion(Math.min(2, remaining()), Position.start()).items();
    if (items.size() > 1) {
      throw new ValidationException(MapperMessages.notTheOnlyOne(reader.definition().name()));
    }
    return items.stream().findFirst();
  }

  /** The first item. */
  public final Optional<T> first() {
    List<T> items = portion(1, Position.start()).items();
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
  }

  /**
   * The first {@code size} items.
   *
   * @param size at least 1
   */
  public final Page<T> page(int size) {
    return page(atLeastOne(size), remaining(), Position.start());
  }

  /**
   * The {@code size} items behind those of the page that {@code token} is from.
   *
   * @param size at least 1
   * @throws dev.karst.error.ValidationException if the token is from another query or is none
   */
  public final Page<T> page(int size, String token) {
    Objects.requireNonNull(token, "token");
    PageToken.Place place = PageToken.read(token, fingerprint());
    return page(atLeastOne(size), place.remaining(), place.position());
  }

  /** How many items there are; all are read. */
  public final long count() {
    return stream().count();
  }

  private Page<T> page(int size, int remaining, Position from) {
    Portion<T> portion = portion(Math.min(size, remaining), from);
    int rest = remaining == Integer.MAX_VALUE ? remaining : remaining - portion.items().size();
    Optional<String> token =
        rest == 0
            ? Optional.empty()
            : portion.next().map(next -> PageToken.write(fingerprint(), rest, next));
    return new Page<>(portion.items(), token);
  }

  private record Portion<T>(List<T> items, Optional<Position> next) {}

  /** Goes on over pages that ended for their size in bytes, or lack what a filter left out. */
  private Portion<T> portion(int most, Position from) {
    dev.karst.operation.Page<T> page = fetch(most, from);
    if (!(page.next() instanceof More)) {
      return new Portion<>(page.items(), Optional.empty());
    }
    List<T> items = new ArrayList<>(page.items());
    while (items.size() < most
        && page.next() instanceof More more
        && (isFiltered() || more.reason() == Reason.SIZE)) {
      page = fetch(most - items.size(), more.position());
      items.addAll(page.items());
    }
    Optional<Position> next =
        page.next() instanceof More more ? Optional.of(more.position()) : Optional.empty();
    return new Portion<>(items, next);
  }

  private long fingerprint() {
    Fingerprint fingerprint =
        new Fingerprint()
            .add(reader.definition().name())
            .add(reader.indexName().orElse(""))
            .add(remaining());
    describe(fingerprint);
    return fingerprint.value();
  }

  final TypedReader<T> reader() {
    return reader;
  }

  final OptionalInt limit() {
    return limit;
  }

  /** How many items may be read, {@link Integer#MAX_VALUE} standing for all. */
  final int remaining() {
    return limit.orElse(Integer.MAX_VALUE);
  }

  static int atLeastOne(int limit) {
    if (limit < 1) {
      throw new ValidationException(Messages.limitBelowOne(limit));
    }
    return limit;
  }
}
