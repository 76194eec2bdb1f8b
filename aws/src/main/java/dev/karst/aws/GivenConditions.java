package dev.karst.aws;

import dev.karst.operation.AttributeAction;
import dev.karst.operation.AttributeValueUpdate;
import dev.karst.operation.ComparisonOperator;
import dev.karst.operation.ExpectedAttributeValue;
import dev.karst.operation.LegacyCondition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands around the values of a request: names, and the legacy conditions and updates.
 */
final class GivenConditions {
  private GivenConditions() {}

  /** Names by placeholder; as in all maps, entries without a value are skipped. */
  static @Nullable Map<String, String> names(boolean given, Map<String, String> names) {
    if (!given) {
      return null;
    }
    if (!names.containsValue(null)) {
      return names;
    }
    Map<String, String> present = new LinkedHashMap<>(names);
    present.values().removeIf(name -> name == null);
    return present;
  }

  static @Nullable Map<String, ExpectedAttributeValue> expected(
      boolean given,
      Map<String, software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue> expected,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    Map<String, ExpectedAttributeValue> read = new LinkedHashMap<>();
    expected.forEach(
        (name, condition) -> {
          if (condition != null) {
            read.put(name, expected(name, condition, faults));
          }
        });
    return read;
  }

  private static ExpectedAttributeValue expected(
      String name,
      software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue condition,
      FaultNotes faults) {
    return new ExpectedAttributeValue(
        GivenValues.value(condition.value(), "Expected", name, faults),
        condition.exists(),
        faults.constant(
            "expected." + name + ".member.comparisonOperator",
            condition.comparisonOperatorAsString(),
            ComparisonOperator.class),
        GivenValues.list(
            condition.hasAttributeValueList(),
            condition.attributeValueList(),
            "Expected",
            name,
            faults));
  }

  static @Nullable Map<String, AttributeValueUpdate> updates(
      boolean given,
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate> updates,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    Map<String, AttributeValueUpdate> read = new LinkedHashMap<>();
    updates.forEach(
        (name, update) -> {
          if (update != null) {
            read.put(
                name,
                new AttributeValueUpdate(
                    GivenValues.value(update.value(), "AttributeUpdates", name, faults),
                    faults.constant(
                        "attributeUpdates." + name + ".member.action",
                        update.actionAsString(),
                        AttributeAction.class)));
          }
        });
    return read;
  }

  /**
   * @param parameter such as {@code QueryFilter}
   * @param path the same as DynamoDB writes it in paths: {@code queryFilter}
   */
  static @Nullable Map<String, LegacyCondition> conditions(
      boolean given,
      Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> conditions,
      String parameter,
      String path,
      FaultNotes faults) {
    if (!given) {
      return null;
    }
    Map<String, LegacyCondition> read = new LinkedHashMap<>();
    conditions.forEach(
        (name, condition) -> {
          if (condition != null) {
            read.put(
                name,
                new LegacyCondition(
                    faults.constant(
                        path + "." + name + ".member.comparisonOperator",
                        condition.comparisonOperatorAsString(),
                        ComparisonOperator.class),
                    GivenValues.list(
                        condition.hasAttributeValueList(),
                        condition.attributeValueList(),
                        parameter,
                        name,
                        faults)));
          }
        });
    return read;
  }
}
