package dev.karst.mapper.runtime;

import dev.karst.TypedReader;
import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.mapper.Condition;
import dev.karst.mapper.Query;
import dev.karst.mapper.codec.KeyTextRange;
import dev.karst.value.AttributeValue;
import java.util.List;

/**
 * The objects of one partition, or what an index has of them, to be narrowed to a range of each
 * component of the sort key in turn.
 *
 * @param <T> the class of the objects
 */
public final class RuntimeQuery<T> extends Query<T> {
  private final List<SortStep> steps;
  private final KeyTextRange range;

  /**
   * @param range what can be asked of the first step, if it is a part of a composed key
   */
  RuntimeQuery(
      TypedReader<T> reader,
      List<AttributeValue> partition,
      List<SortStep> steps,
      KeyTextRange range) {
    super(reader, partition, all(steps, range));
    this.steps = steps;
    this.range = range;
  }

  /**
   * @param ofType holds of the items of the class, where others are in the partition too
   */
  RuntimeQuery(
      TypedReader<T> reader,
      List<AttributeValue> partition,
      Condition<?> ofType,
      List<SortStep> steps,
      KeyTextRange range) {
    super(reader, partition, all(steps, range), ofType);
    this.steps = steps;
    this.range = range;
  }

  private static SortKeyCondition all(List<SortStep> steps, KeyTextRange range) {
    return !steps.isEmpty() && steps.get(0).composed() ? range.all() : SortKeyCondition.all();
  }

  private RuntimeQuery(
      Query<T> query, SortKeyCondition within, List<SortStep> steps, KeyTextRange range) {
    super(query, within);
    this.steps = steps;
    this.range = range;
  }

  private RuntimeQuery(
      Query<T> query, AttributeValue equal, List<SortStep> steps, KeyTextRange range) {
    super(query, equal);
    this.steps = steps;
    this.range = range;
  }

  /**
   * Begins to say what a component of the sort key is to be.
   *
   * @param component the first of the sort key, or the one behind that which was given by {@link
   *     KeyRange#equalTo}; a part of what is flattened is called {@code homeCity}
   * @throws ValidationException if it is another
   */
  public KeyRange<T> where(String component) {
    if (steps.isEmpty()) {
      throw new ValidationException(RuntimeMessages.noMoreSteps(component));
    }
    SortStep step = steps.get(0);
    if (!step.component().name().equals(component)) {
      throw new ValidationException(RuntimeMessages.notNext(component, step.component().name()));
    }
    return new KeyRange<>(this, step, range);
  }

  /** The same with only what is in a range of the step. */
  Query<T> narrowed(SortKeyCondition condition) {
    return within(condition);
  }

  /** The same with only what has a value in the step, to be narrowed by the next. */
  RuntimeQuery<T> then(SortStep step, Object value) {
    List<SortStep> rest = steps.subList(1, steps.size());
    return step.composed() ? thenInText(step, value, rest) : thenInKey(step, value, rest);
  }

  private RuntimeQuery<T> thenInText(SortStep step, Object value, List<SortStep> rest) {
    String text = step.component().part(value);
    if (rest.isEmpty()) {
      return new RuntimeQuery<>(this, range.equalTo(text), rest, range);
    }
    SortStep next = rest.get(0);
    KeyTextRange following = range.then(step.component().name(), text, next.before(), next.last());
    return new RuntimeQuery<>(this, following.all(), rest, following);
  }

  private RuntimeQuery<T> thenInKey(SortStep step, Object value, List<SortStep> rest) {
    AttributeValue equal = step.component().value(value);
    return rest.isEmpty()
        ? new RuntimeQuery<>(this, new SortKeyCondition.Equal(equal), rest, range)
        : new RuntimeQuery<>(this, equal, rest, range);
  }
}
