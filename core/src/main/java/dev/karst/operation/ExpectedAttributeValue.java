package dev.karst.operation;

import dev.karst.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legacy condition on one attribute: a comparison operator with values, or a value with or
 * without {@code exists}.
 *
 * <p>A component that is not given is null.
 *
 * @param value the value the attribute must have
 * @param exists whether the attribute must exist
 * @param comparisonOperator how the attribute is compared
 * @param attributeValueList what it is compared with
 */
public record ExpectedAttributeValue(
    @Nullable AttributeValue value,
    @Nullable Boolean exists,
    @Nullable ComparisonOperator comparisonOperator,
    @Nullable List<AttributeValue> attributeValueList) {
  public ExpectedAttributeValue {
    attributeValueList = Copies.list(attributeValueList);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable AttributeValue value;
    private @Nullable Boolean exists;
    private @Nullable ComparisonOperator comparisonOperator;
    private @Nullable List<AttributeValue> attributeValueList;

    private Builder() {}

    public Builder value(@Nullable AttributeValue value) {
      this.value = value;
      return this;
    }

    public Builder exists(@Nullable Boolean value) {
      exists = value;
      return this;
    }

    public Builder comparisonOperator(@Nullable ComparisonOperator value) {
      comparisonOperator = value;
      return this;
    }

    public Builder attributeValueList(@Nullable List<AttributeValue> value) {
      attributeValueList = value;
      return this;
    }

    public ExpectedAttributeValue build() {
      return new ExpectedAttributeValue(value, exists, comparisonOperator, attributeValueList);
    }
  }
}
