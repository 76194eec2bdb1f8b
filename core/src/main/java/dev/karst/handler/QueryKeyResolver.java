package dev.karst.handler;

import dev.karst.error.Messages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.SortKeyCondition;
import dev.karst.schema.KeyAttribute;
import dev.karst.value.AttributeValue;
import dev.karst.value.ItemSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what key conditions mean for the key of a table or index: equality of every partition
 * attribute, then of sort attributes from the left, the last of which may be compared otherwise.
 *
 * <p>Looks at the attributes in the order of the schema, at the starting key and the condition of
 * each together, because DynamoDB reports what it finds first. Used once.
 */
final class QueryKeyResolver {
  private static final int CLASSIC_KEY_LENGTH = 2;

  private final ReadTarget target;
  private final KeyConditions conditions;
  private final @Nullable StartingKey start;
  private final List<AttributeValue> partition = new ArrayList<>();
  private final List<AttributeValue> sortPrefix = new ArrayList<>();
  private SortKeyCondition sort = SortKeyCondition.all();
  private int used;

  QueryKeyResolver(ReadTarget target, KeyConditions conditions, @Nullable StartingKey start) {
    this.target = target;
    this.conditions = conditions;
    this.start = start;
  }

  /**
   * The part of the target that is asked for.
   *
   * @throws ValidationException with DynamoDB's message if the conditions or the starting key do
   *     not fit the key
   */
  QueryKey resolve() {
    List<KeyAttribute> partitionKey = target.partition();
    List<KeyAttribute> sortKey = target.sort();
    if (partitionKey.size() + sortKey.size() <= CLASSIC_KEY_LENGTH) {
      conditions.checkCount(CLASSIC_KEY_LENGTH);
    }
    if (start != null && !start.isComplete()) {
      throw new ValidationException(Messages.invalidStartingKey());
    }
    for (KeyAttribute attribute : partitionKey) {
      checkStart(attribute, true);
      if (sortKey.isEmpty() && conditions.byAttribute().size() > partitionKey.size()) {
        throw new ValidationException(RequestMessages.keyConditionNotSupported());
      }
      partition.add(partitionValue(attribute));
    }
    for (KeyAttribute attribute : sortKey) {
      checkStart(attribute, false);
      resolveSort(attribute);
    }
    if (used < conditions.byAttribute().size()) {
      throw new ValidationException(RequestMessages.keyConditionNotSupported());
    }
    QueryKey key = new QueryKey(partition, sortPrefix, sort);
    if (start != null) {
      key.check(start);
    }
    return key;
  }

  private void checkStart(KeyAttribute attribute, boolean isPartition) {
    if (start != null) {
      start.check(attribute, isPartition);
    }
  }

  private AttributeValue partitionValue(KeyAttribute attribute) {
    if (!conditions.byAttribute().containsKey(attribute.name())) {
      throw new ValidationException(RequestMessages.keyConditionMissing(attribute.name()));
    }
    if (condition(attribute) instanceof SortKeyCondition.Equal equal) {
      return equal.value();
    }
    throw new ValidationException(RequestMessages.keyConditionNotSupported());
  }

  private void resolveSort(KeyAttribute attribute) {
    if (!conditions.byAttribute().containsKey(attribute.name())) {
      if (used < conditions.byAttribute().size()) {
        throw new ValidationException(RequestMessages.keyConditionMissing(attribute.name()));
      }
      return;
    }
    SortKeyCondition condition = condition(attribute);
    // Behind an inequality nothing more can be asked.
    if (sort instanceof SortKeyCondition.Equal equal) {
      sortPrefix.add(equal.value());
    } else if (!(sort instanceof SortKeyCondition.All)) {
      throw new ValidationException(RequestMessages.keyConditionNotSupported());
    }
    sort = condition;
  }

  private SortKeyCondition condition(KeyAttribute attribute) {
    SortKeyCondition condition =
        Optional.ofNullable(conditions.byAttribute().get(attribute.name()))
            .flatMap(found -> found)
            .orElseThrow(() -> new ValidationException(RequestMessages.keyConditionNotIndexable()));
    for (AttributeValue value : condition.operands()) {
      if (!StartingKey.hasType(value, attribute)) {
        throw new ValidationException(Messages.keyConditionType());
      }
      if (ItemSize.of(value) == 0) {
        throw new ValidationException(StartingKey.emptyKey(attribute));
      }
    }
    used++;
    return condition;
  }
}
