package dev.karst.mapper.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The components that the repository keeps up to date, rather than the user.
 *
 * @param version counts the writes
 * @param createdAt holds when the object was first written
 * @param updatedAt holds when it was last written
 * @param counters each with what an update adds to it
 * @param timeToLive holds when the item expires; this one is the user's, as a rule
 * @param lifetime gives what it holds, if that follows from another component
 */
public record Upkeep(
    Optional<Property> version,
    Optional<Property> createdAt,
    Optional<Property> updatedAt,
    Map<Property, Long> counters,
    Optional<Property> timeToLive,
    Optional<Lifetime> lifetime) {
  /** That of what is only read. */
  public static final Upkeep NONE =
      new Upkeep(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty());

  public Upkeep {
    counters = Map.copyOf(counters);
  }

  /** Whether an object is another once it is written. */
  public boolean isRenewing() {
    return version.isPresent() || isTimed() || lifetime.isPresent();
  }

  /** Whether what is written depends on the time. */
  public boolean isTimed() {
    return !times().isEmpty();
  }

  /** The components that hold something else with each write, as time goes by. */
  public List<Property> times() {
    return Stream.of(createdAt, updatedAt, timedLifetime().map(Lifetime::expiry))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether an update does more than it is told. */
  public boolean isAutomatic() {
    return version.isPresent() || isTimed() || !counters.isEmpty();
  }

  /** The lifetime that begins when an item is written. */
  public Optional<Lifetime> timedLifetime() {
    return lifetime.filter(life -> isTime(life.begin()));
  }

  private boolean isTime(Property property) {
    return Stream.of(createdAt, updatedAt)
        .anyMatch(each -> each.filter(property::equals).isPresent());
  }

  /** Whether a component is not for an update to set. */
  public boolean keeps(Property property) {
    return counters.containsKey(property)
        || version.filter(property::equals).isPresent()
        || times().contains(property);
  }
}
