package dev.karst.mapper.runtime;

import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression.Action;
import dev.karst.mapper.Automatic;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Counter;
import dev.karst.mapper.CreatedAt;
import dev.karst.mapper.Expiries;
import dev.karst.mapper.Ttl;
import dev.karst.mapper.UpdatedAt;
import dev.karst.mapper.ValuePath;
import dev.karst.mapper.Version;
import dev.karst.mapper.Versions;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.TextForm;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components that a repository keeps up to date, rather than the user. */
final class Upkeep<T> {
  /**
   * A component that is kept.
   *
   * @param index among those that an object is made of
   */
  private record Kept(Property property, int index) {
    DocumentPath path() {
      return DocumentPath.of(property.attribute());
    }
  }

  /**
   * How long items live.
   *
   * @param expiry holds the end
   * @param begin holds the beginning
   */
  private record Lifetime(Kept expiry, Kept begin, Duration duration) {}

  /** What each update counts up. */
  private record Count<T>(ValuePath<T, Long> path, long step) {}

  private final Accessor accessor;
  private final int size;
  private final Optional<Kept> version;
  private final Optional<Kept> createdAt;
  private final Optional<Kept> updatedAt;
  private final Optional<Lifetime> lifetime;
  private final List<Count<T>> counters;

  Upkeep(Structure root, Accessor accessor) {
    this.accessor = accessor;
    this.size = root.made().size();
    this.version = marked(root, Version.class);
    this.createdAt = marked(root, CreatedAt.class);
    this.updatedAt = marked(root, UpdatedAt.class);
    this.lifetime =
        root.with(Ttl.class).stream()
            .flatMap(expiry -> lifetime(root, expiry).stream())
            .findFirst();
    this.counters = root.with(Counter.class).stream().map(Upkeep::<T>count).toList();
  }

  private static Optional<Kept> marked(Structure root, Class<? extends Annotation> annotation) {
    return root.with(annotation).stream().findFirst().map(property -> kept(root, property));
  }

  private static <T> Count<T> count(Property property) {
    return new Count<>(
        new ValuePath<>(DocumentPath.of(property.attribute()), NumberForm.LONG),
        property.mark(Counter.class).orElseThrow().step());
  }

  private static Kept kept(Structure root, Property property) {
    return new Kept(property, root.made().indexOf(property));
  }

  private static Optional<Lifetime> lifetime(Structure root, Property expiry) {
    Ttl mark = expiry.mark(Ttl.class).orElseThrow();
    return root.stored(mark.of())
        .map(
            begin ->
                new Lifetime(kept(root, expiry), kept(root, begin), Duration.parse(mark.after())));
  }

  /** The lifetime that begins when an item is written. */
  private Optional<Lifetime> timedLifetime() {
    return lifetime.filter(
        life -> is(createdAt, life.begin().index()) || is(updatedAt, life.begin().index()));
  }

  /** The lifetime that begins with what an object says. */
  private Optional<Lifetime> givenLifetime() {
    return timedLifetime().isPresent() ? Optional.empty() : lifetime;
  }

  boolean isVersioned() {
    return version.isPresent();
  }

  /** Whether an object is another once it is written. */
  boolean isRenewing() {
    return version.isPresent()
        || createdAt.isPresent()
        || updatedAt.isPresent()
        || lifetime.isPresent();
  }

  /** The attributes that hold something else with each write, as time goes by. */
  List<String> times() {
    return Stream.of(createdAt, updatedAt, timedLifetime().map(Lifetime::expiry))
        .flatMap(Optional::stream)
        .map(kept -> kept.property().attribute())
        .toList();
  }

  /** Whether a component is not for an update to set. */
  boolean keeps(Property property) {
    return property.has(Version.class)
        || property.has(CreatedAt.class)
        || property.has(UpdatedAt.class)
        || property.has(Counter.class)
        || timedLifetime().filter(life -> life.expiry().property().equals(property)).isPresent();
  }

  /** The object with what the repository keeps up to date. */
  Object next(Object object, Clock clock) {
    Instant now = clock.instant();
    @Nullable Object[] values = new @Nullable Object[size];
    for (int i = 0; i < size; i++) {
      values[i] = renewed(i, object, now);
    }
    return accessor.create(values);
  }

  /** Whether a component is the end of a life that begins with what an object says. */
  boolean isEnd(Property property) {
    return givenLifetime().filter(life -> life.expiry().property().equals(property)).isPresent();
  }

  /**
   * The numbers of components that were set, and of the end of the life whose beginning was set.
   */
  BitSet withEnd(BitSet set) {
    Optional<Lifetime> given = givenLifetime();
    if (given.isEmpty() || !set.get(given.get().begin().index())) {
      return set;
    }
    BitSet all = (BitSet) set.clone();
    all.set(given.get().expiry().index());
    return all;
  }

  /** The end of an object's life, as the object has it once it is put. */
  @Nullable Instant end(Object object) {
    Lifetime life = givenLifetime().orElseThrow();
    return Expiries.after(
        (Instant) accessor.get(object, life.begin().index()),
        life.duration(),
        (Instant) accessor.get(object, life.expiry().index()));
  }

  private @Nullable Object renewed(int index, Object object, Instant now) {
    Object value = accessor.get(object, index);
    if (lifetime.isPresent() && lifetime.get().expiry().index() == index) {
      Object begin = renewed(lifetime.get().begin().index(), object, now);
      return Expiries.after((Instant) begin, lifetime.get().duration(), (Instant) value);
    }
    if (is(version, index)) {
      return value instanceof Integer number ? (Object) (number + 1) : versionAfter(value);
    }
    if (is(updatedAt, index)) {
      return now;
    }
    return is(createdAt, index) ? Objects.requireNonNullElse(value, now) : value;
  }

  private static Object versionAfter(@Nullable Object version) {
    return (Long) Objects.requireNonNull(version, "a version is primitive") + 1;
  }

  private static boolean is(Optional<Kept> kept, int index) {
    return kept.isPresent() && kept.get().index() == index;
  }

  /** An object's version. */
  long versionOf(Object object) {
    return accessor.getLong(object, version.orElseThrow().index());
  }

  /** What must hold of the item for an object to be put over it. */
  Condition<T> expecting(Object object) {
    return Versions.expecting(versionPath(), versionOf(object));
  }

  /**
   * What must hold of the item for an object to be changed or deleted.
   *
   * @param exists holds if there is an item
   */
  Condition<T> requiring(Condition<T> exists, Object object) {
    return isVersioned() ? Versions.requiring(exists, versionPath(), versionOf(object)) : exists;
  }

  private ValuePath<T, Long> versionPath() {
    return new ValuePath<>(version.orElseThrow().path(), NumberForm.LONG);
  }

  /** What each update does beside what it is told. */
  List<Action> automatic(Clock clock) {
    List<Action> actions = new ArrayList<>();
    version.ifPresent(kept -> actions.add(Automatic.count(versionPath(), 1)));
    Instant now = clock.instant();
    createdAt.ifPresent(kept -> actions.add(Automatic.setIfAbsent(time(kept), now)));
    updatedAt.ifPresent(kept -> actions.add(Automatic.set(time(kept), now)));
    timedLifetime().ifPresent(life -> actions.add(expiry(life, now)));
    for (Count<T> count : counters) {
      actions.add(Automatic.count(count.path(), count.step()));
    }
    return actions;
  }

  /** A life that begins with the first write ends once and for all. */
  private Action expiry(Lifetime life, Instant now) {
    ValuePath<T, Instant> path = new ValuePath<>(life.expiry().path(), Scalars.EPOCH_SECOND.form());
    Instant end = now.plus(life.duration());
    return is(updatedAt, life.begin().index())
        ? Automatic.set(path, end)
        : Automatic.setIfAbsent(path, end);
  }

  private ValuePath<T, Instant> time(Kept kept) {
    return new ValuePath<>(kept.path(), TextForm.INSTANT);
  }
}
