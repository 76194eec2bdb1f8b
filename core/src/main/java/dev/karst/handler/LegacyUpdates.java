package dev.karst.handler;

import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import dev.karst.operation.AttributeAction;
import dev.karst.operation.AttributeValueUpdate;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The AttributeUpdates of a request, read as an update expression. */
final class LegacyUpdates {
  private static final String PARAMETER = "AttributeUpdates";
  private static final Set<ValueType> SETS = EnumSet.of(ValueType.SS, ValueType.NS, ValueType.BS);
  private static final Set<ValueType> ADDABLE =
      EnumSet.of(ValueType.N, ValueType.L, ValueType.SS, ValueType.NS, ValueType.BS);

  private LegacyUpdates() {}

  /**
   * The update; one of nothing if none is given.
   *
   * @throws ValidationException with DynamoDB's message for what it does not allow
   */
  static UpdateExpression update(
      @Nullable Map<String, AttributeValueUpdate> updates, InvalidValues invalid) {
    List<UpdateExpression.Action> actions = new ArrayList<>();
    if (updates != null) {
      updates.forEach(
          (attribute, update) -> {
            invalid.refuse(PARAMETER, attribute);
            actions.add(action(attribute, update));
          });
      invalid.refuse(PARAMETER);
    }
    return UpdateExpression.ofAttributeUpdates(actions);
  }

  private static UpdateExpression.Action action(String attribute, AttributeValueUpdate update) {
    DocumentPath path = DocumentPath.of(attribute);
    AttributeAction action = update.action() == null ? AttributeAction.PUT : update.action();
    AttributeValue value = update.value();
    if (value == null) {
      if (action != AttributeAction.DELETE) {
        throw new ValidationException(RequestMessages.updateWithoutValue());
      }
      return new UpdateExpression.Remove(path);
    }
    return switch (action) {
      case PUT -> new UpdateExpression.Set(path, new UpdateExpression.Literal(value));
      case ADD -> {
        if (!ADDABLE.contains(value.type())) {
          throw new ValidationException(RequestMessages.addOfType(value.type()));
        }
        yield new UpdateExpression.Add(path, value);
      }
      case DELETE -> {
        if (!SETS.contains(value.type())) {
          throw new ValidationException(RequestMessages.deleteOfType(value.type()));
        }
        yield new UpdateExpression.Delete(path, value);
      }
    };
  }

  /** Whether the updates only take away, so that they make no item where there is none. */
  static boolean onlyDelete(@Nullable Map<String, AttributeValueUpdate> updates) {
    return updates != null
        && !updates.isEmpty()
        && updates.values().stream().allMatch(update -> update.action() == AttributeAction.DELETE);
  }
}
