package dev.karst.mapper.runtime;

import dev.karst.TypedReader;
import dev.karst.error.ValidationException;
import dev.karst.mapper.Condition;
import dev.karst.mapper.codec.KeyTextRange;
import dev.karst.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The partitions of a table or an index, of which each query takes one. What is the same for all
 * queries is worked out once.
 *
 * @param <T> the class of the objects
 */
final class Partitions<T> {
  private final TypedReader<T> reader;
  private final List<KeyPart> partition;
  private final List<KeyComponent> components;
  private final Optional<Condition<?>> ofType;
  private final List<SortStep> steps;
  private final KeyTextRange range;

  /**
   * @param ofType holds of the items of the class, where others are in the partitions too
   */
  Partitions(
      TypedReader<T> reader,
      List<KeyPart> partition,
      List<KeyPart> sort,
      Optional<Condition<?>> ofType) {
    this.reader = reader;
    this.partition = List.copyOf(partition);
    this.components = partition.stream().flatMap(part -> part.components().stream()).toList();
    this.ofType = ofType;
    this.steps = SortStep.of(sort);
    this.range =
        steps.isEmpty()
            ? new KeyTextRange("", true)
            : new KeyTextRange(steps.get(0).before(), steps.get(0).last());
  }

  /**
   * A whole partition, told by the values of its components.
   *
   * @throws ValidationException if they are too few or many, or of other classes
   */
  RuntimeQuery<T> query(Object... given) {
    Objects.requireNonNull(given, "partition");
    if (given.length != components.size()) {
      throw new ValidationException(
          RuntimeMessages.otherPartition(
              components.stream().map(KeyComponent::name).toList(), given.length));
    }
    Object[] values = PrimaryKey.checked(components, given);
    List<AttributeValue> key = new ArrayList<>(partition.size());
    int next = 0;
    for (KeyPart part : partition) {
      key.add(part.value(values, next));
      next += part.components().size();
    }
    return ofType.isPresent()
        ? new RuntimeQuery<>(reader, key, ofType.get(), steps, range)
        : new RuntimeQuery<>(reader, key, steps, range);
  }
}
