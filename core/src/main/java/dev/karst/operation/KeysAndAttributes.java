package dev.karst.operation;

import dev.karst.value.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link BatchGetItemRequest} asks of one table.
 *
 * <p>A component that is not given is null.
 *
 * @param keys the keys of the items
 * @param consistentRead whether the read is strongly consistent; it always is, but costs as much as
 *     was asked for
 * @param projectionExpression the document paths to answer; all attributes unless given
 * @param expressionAttributeNames attribute names by placeholder, such as {@code #n}
 * @param attributesToGet the legacy form of a projection
 */
public record KeysAndAttributes(
    @Nullable List<Item> keys,
    @Nullable Boolean consistentRead,
    @Nullable String projectionExpression,
    @Nullable Map<String, String> expressionAttributeNames,
    @Nullable List<String> attributesToGet) {
  public KeysAndAttributes {
    keys = Copies.list(keys);
    expressionAttributeNames = Copies.map(expressionAttributeNames);
    attributesToGet = Copies.list(attributesToGet);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with what most requests give. */
  public static Builder builder(List<Item> keys) {
    return new Builder().keys(keys);
  }

  /** Collects the components; what is set last counts. */
  public static final class Builder {
    private @Nullable List<Item> keys;
    private @Nullable Boolean consistentRead;
    private @Nullable String projectionExpression;
    private @Nullable Map<String, String> expressionAttributeNames;
    private @Nullable List<String> attributesToGet;

    private Builder() {}

    public Builder keys(@Nullable List<Item> value) {
      keys = value;
      return this;
    }

    public Builder consistentRead(@Nullable Boolean value) {
      consistentRead = value;
      return this;
    }

    public Builder projectionExpression(@Nullable String value) {
      projectionExpression = value;
      return this;
    }

    public Builder expressionAttributeNames(@Nullable Map<String, String> value) {
      expressionAttributeNames = value;
      return this;
    }

    /** Adds a placeholder and the attribute name it stands for. */
    public Builder name(String placeholder, String name) {
      expressionAttributeNames = Copies.plus(expressionAttributeNames, placeholder, name);
      return this;
    }

    public Builder attributesToGet(@Nullable List<String> value) {
      attributesToGet = value;
      return this;
    }

    public KeysAndAttributes build() {
      return new KeysAndAttributes(
          keys, consistentRead, projectionExpression, expressionAttributeNames, attributesToGet);
    }
  }
}
