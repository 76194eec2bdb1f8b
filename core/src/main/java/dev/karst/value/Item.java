package dev.karst.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An item: attribute values by name. Immutable; equal to an item of equal attributes. */
public final class Item {
  private static final Item EMPTY = new Item(Map.of());

  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  public static Item of() {
    return EMPTY;
  }

  public static Item of(String name, AttributeValue value) {
    return builder().put(name, value).build();
  }

  public static Item of(String name1, AttributeValue value1, String name2, AttributeValue value2) {
    return builder().put(name1, value1).put(name2, value2).build();
  }

  public static Item of(Map<String, ? extends AttributeValue> attributes) {
    return builder().putAll(attributes).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with this item's attributes. */
  public Builder toBuilder() {
    return builder().putAll(attributes);
  }

  /** The value of an attribute, if the item has it. */
  public Optional<AttributeValue> get(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  /** How many attributes it has. */
  public int size() {
    return attributes.size();
  }

  /** All attributes; cannot be modified. */
  public Map<String, AttributeValue> attributes() {
    return attributes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Item that && attributes.equals(that.attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }

  @Override
  public String toString() {
    return JsonText.of(attributes);
  }

  /** Collects the attributes of an item; the last value given to a name wins. */
  public static final class Builder {
    private Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    /** Whether the map is an item's, and must be left as it is. */
    private boolean built;

    private Builder() {}

    public Builder put(String name, AttributeValue value) {
      modifiable().put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name));
      return this;
    }

    public Builder put(String name, String value) {
      return put(name, AttributeValue.s(value));
    }

    public Builder put(String name, long value) {
      return put(name, AttributeValue.n(value));
    }

    public Builder putAll(Map<String, ? extends AttributeValue> more) {
      more.forEach(this::put);
      return this;
    }

    public Builder remove(String name) {
      modifiable().remove(name);
      return this;
    }

    /** The item; what is put later is not in it. */
    public Item build() {
      built = true;
      return new Item(Collections.unmodifiableMap(attributes));
    }

    /** Items are built once as a rule, so the map is copied only for what comes after. */
    private Map<String, AttributeValue> modifiable() {
      if (built) {
        attributes = new LinkedHashMap<>(attributes);
        built = false;
      }
      return attributes;
    }
  }
}
