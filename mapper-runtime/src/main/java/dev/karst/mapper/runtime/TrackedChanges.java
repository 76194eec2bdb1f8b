package dev.karst.mapper.runtime;

import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.mapper.DocumentAttribute;
import dev.karst.mapper.Update;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Turns what was set of tracked objects into what updates do. */
final class TrackedChanges<T> {
  private final Mapping<T> mapping;

  TrackedChanges(Mapping<T> mapping) {
    this.mapping = mapping;
  }

  /**
   * Adds what was set to an update.
   *
   * @param changes the numbers of the properties
   * @throws ValidationException if one is not there to be set
   */
  void add(T tracked, BitSet changes, Update<T> update) {
    changes.stream()
        .mapToObj(mapping.entity().root().stored()::get)
        .forEach(property -> add(tracked, property, update));
  }

  private void add(T tracked, Property property, Update<T> update) {
    if (property.isKey() || mapping.upkeep().keeps(property)) {
      throw new ValidationException(RuntimeMessages.keptWasSet(property.name()));
    }
    StoredProperty stored =
        mapping
            .contents()
            .of(property)
            .orElseThrow(
                () -> new ValidationException(RuntimeMessages.unmappedWasSet(property.name())));
    Object value = stored.storedOf(tracked);
    if (stored.writer() instanceof FlattenedCodec parts) {
      for (StoredProperty part : parts.properties()) {
        set(part, value == null ? null : part.storedOf(value), update);
      }
    } else {
      set(stored, value, update);
    }
  }

  private void set(StoredProperty stored, @Nullable Object value, Update<T> update) {
    Property property = stored.property();
    DocumentAttribute<T, Object> attribute =
        new DocumentAttribute<>(
            DocumentPath.of(property.attribute()),
            stored.writer(),
            property.aliases().stream().map(DocumentPath::of).toArray(DocumentPath[]::new));
    if (value == null) {
      update.remove(attribute);
    } else {
      update.set(attribute, value);
    }
  }
}
