package dev.karst.mapper.runtime;

import dev.karst.codec.KeyBytes;
import dev.karst.error.ValidationException;
import dev.karst.expression.UpdateExpression.Action;
import dev.karst.schema.KeySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entity's primary key. */
final class PrimaryKey {
  private final KeyPart partition;
  private final Optional<KeyPart> sort;
  private final List<KeyComponent> components;

  /** Where those of the sort key begin. */
  private final int sortStart;

  private final List<KeyPart.Composed> composed;

  PrimaryKey(KeyPart partition, Optional<KeyPart> sort) {
    this.partition = partition;
    this.sort = sort;
    List<KeyPart> parts = Stream.concat(Stream.of(partition), sort.stream()).toList();
    this.components = parts.stream().flatMap(part -> part.components().stream()).toList();
    this.sortStart = partition.components().size();
    this.composed =
        parts.stream()
            .filter(KeyPart.Composed.class::isInstance)
            .map(KeyPart.Composed.class::cast)
            .toList();
  }

  KeyPart partition() {
    return partition;
  }

  Optional<KeyPart> sort() {
    return sort;
  }

  /** The components of both parts, those of the partition key first. */
  List<KeyComponent> components() {
    return components;
  }

  /** What is stored beside the components. */
  List<KeyPart.Composed> composed() {
    return composed;
  }

  KeySchema schema() {
    return sort.map(
            part ->
                KeySchema.composite(
                    partition.attribute(), partition.type(), part.attribute(), part.type()))
        .orElseGet(() -> KeySchema.simple(partition.attribute(), partition.type()));
  }

  /** The values of an object's key, in the order of its components. */
  @Nullable Object[] valuesOf(Object object, Accessor accessor) {
    return values(components, object, accessor);
  }

  static @Nullable Object[] values(
      List<KeyComponent> components, Object object, Accessor accessor) {
    @Nullable Object[] values = new @Nullable Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = accessor.get(object, components.get(i).index());
    }
    return values;
  }

  /**
   * Values that were given for the components.
   *
   * @throws ValidationException if they are too few or many, or of other classes
   */
  Object[] checked(@Nullable Object... given) {
    Objects.requireNonNull(given, "key");
    if (given.length != components.size()) {
      throw new ValidationException(
          RuntimeMessages.otherKey(
              components.stream().map(KeyComponent::name).toList(), given.length));
    }
    return checked(components, given);
  }

  static Object[] checked(List<KeyComponent> components, @Nullable Object... given) {
    Object[] values = new Object[given.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = components.get(i).checked(given[i]);
    }
    return values;
  }

  /**
   * Puts a key together.
   *
   * @param values those of all components
   */
  void put(KeyBytes key, @Nullable Object[] values) {
    partition.put(key, KeyComponent.Side.PARTITION, values, 0);
    if (sort.isPresent()) {
      sort.get().put(key, KeyComponent.Side.SORT, values, sortStart);
    }
  }

  /**
   * What an update sets: the item that it makes has the components that its key is composed of.
   *
   * @param values those of all components
   */
  List<Action> componentsOf(Object[] values) {
    List<Action> actions = new ArrayList<>();
    for (KeyPart.Composed part : composed) {
      for (KeyComponent component : part.components()) {
        actions.add(component.set(values[components.indexOf(component)]));
      }
    }
    return actions;
  }
}
