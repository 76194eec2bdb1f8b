package dev.karst.operation;

import dev.karst.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legacy condition on one attribute, as {@code KeyConditions}, {@code QueryFilter} and {@code
 * ScanFilter} hold them: DynamoDB's {@code Condition}.
 *
 * <p>A component that is not given is null.
 *
 * @param comparisonOperator how the attribute is compared
 * @param attributeValueList what it is compared with
 */
public record LegacyCondition(
    @Nullable ComparisonOperator comparisonOperator,
    @Nullable List<AttributeValue> attributeValueList) {
  public LegacyCondition {
    attributeValueList = Copies.list(attributeValueList);
  }
}
