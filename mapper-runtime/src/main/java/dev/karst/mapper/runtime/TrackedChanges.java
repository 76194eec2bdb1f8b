package dev.karst.mapper.runtime;

import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.Update;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was set of tracked objects into what updates do. */
final class TrackedChanges<T> {
  private final Upkeep<T> upkeep;
  private final List<Change<T>> changes;

  /** What an update does where a property was set. */
  private interface Change<T> {
    void add(T tracked, Update<T> update);
  }

  /** An attribute that a value is set in, or taken out of if it is null. */
  private record Target<T>(StoredProperty stored, DocumentAttribute<T, Object> attribute) {
    static <T> Target<T> of(StoredProperty stored) {
      Property property = stored.property();
      return new Target<>(
          stored,
          new DocumentAttribute<>(
              DocumentPath.of(property.attribute()),
              stored.writer(),
              property.aliases().stream().map(DocumentPath::of).toArray(DocumentPath[]::new)));
    }

    void set(@Nullable Object value, Update<T> update) {
      if (value == null) {
        update.remove(attribute);
      } else {
        update.set(attribute, value);
      }
    }
  }

  TrackedChanges(Structure root, Upkeep<T> upkeep, Contents contents) {
    this.upkeep = upkeep;
    this.changes =
        root.stored().stream()
            .map(property -> TrackedChanges.<T>change(property, upkeep, contents))
            .toList();
  }

  private static <T> Change<T> change(Property property, Upkeep<T> upkeep, Contents contents) {
    if (property.isKey() || upkeep.keeps(property)) {
      return refusal(RuntimeMessages.keptWasSet(property.name()));
    }
    return contents
        .of(property)
        .map(
            stored ->
                upkeep.isEnd(property) ? end(stored, upkeep) : TrackedChanges.<T>change(stored))
        .orElseGet(() -> refusal(RuntimeMessages.unmappedWasSet(property.name())));
  }

  private static <T> Change<T> refusal(String message) {
    return (tracked, update) -> {
      throw new ValidationException(message);
    };
  }

  /** The end of a life is what putting the object would make it. */
  private static <T> Change<T> end(StoredProperty stored, Upkeep<T> upkeep) {
    Target<T> target = Target.of(stored);
    return (tracked, update) -> target.set(upkeep.end(tracked), update);
  }

  private static <T> Change<T> change(StoredProperty stored) {
    if (stored.writer() instanceof FlattenedCodec codec) {
      return parts(stored, codec.properties().stream().map(Target::<T>of).toList());
    }
    Target<T> target = Target.of(stored);
    return (tracked, update) -> target.set(stored.storedOf(tracked), update);
  }

  private static <T> Change<T> parts(StoredProperty flattened, List<Target<T>> parts) {
    return (tracked, update) -> {
      Object value = flattened.storedOf(tracked);
      for (Target<T> part : parts) {
        part.set(value == null ? null : part.stored().storedOf(value), update);
      }
    };
  }

  /**
   * Adds what was set to an update, and what moves with it.
   *
   * @param numbers of the properties
   * @throws ValidationException if one is not there to be set
   */
  void add(T tracked, BitSet numbers, Update<T> update) {
    upkeep.withEnd(numbers).stream().forEach(number -> changes.get(number).add(tracked, update));
  }
}
