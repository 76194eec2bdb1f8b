package dev.karst.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client said that a request's types cannot hold. Whoever reads requests from elsewhere
 * leaves such a place empty, notes the fault, and gives the request to {@link Operations#refusing},
 * which refuses it with DynamoDB's message, in DynamoDB's order of checks.
 */
public final class RequestFaults {
  /** No faults. */
  public static final RequestFaults NONE = new RequestFaults(Map.of(), List.of());

  private final Map<String, UnknownConstant> unknownConstants;
  private final List<InvalidValue> invalidValues;

  private RequestFaults(
      Map<String, UnknownConstant> unknownConstants, List<InvalidValue> invalidValues) {
    this.unknownConstants = unknownConstants;
    this.invalidValues = invalidValues;
  }

  /**
   * A name that is none of an enum's.
   *
   * @param path of the member, as DynamoDB writes it: {@code keySchema.1.member.keyType}
   * @param given what the client said
   * @param type the enum
   */
  public record UnknownConstant(String path, String given, Class<? extends Enum<?>> type) {}

  /**
   * What is no attribute value, such as a number that is none or an empty set.
   *
   * @param parameter of the request, such as {@code Item} or {@code ExpressionAttributeValues}
   * @param key the attribute or placeholder it was given for
   * @param message DynamoDB's message for such a value, without more about the place
   */
  public record InvalidValue(String parameter, String key, String message) {}

  public static Builder builder() {
    return new Builder();
  }

  public boolean isEmpty() {
    return unknownConstants.isEmpty() && invalidValues.isEmpty();
  }

  /** The names that are none of their enum's, by path, in the request's order. */
  public Map<String, UnknownConstant> unknownConstants() {
    return unknownConstants;
  }

  /** What is no attribute value, in the request's order. */
  public List<InvalidValue> invalidValues() {
    return invalidValues;
  }

  /** Collects the faults of one request. */
  public static final class Builder {
    private final Map<String, UnknownConstant> unknownConstants = new LinkedHashMap<>();
    private final List<InvalidValue> invalidValues = new ArrayList<>();

    private Builder() {}

    /**
     * Notes a name that is none of an enum's.
     *
     * @see UnknownConstant
     */
    public Builder unknownConstant(String path, String given, Class<? extends Enum<?>> type) {
      unknownConstants.put(path, new UnknownConstant(path, given, type));
      return this;
    }

    /**
     * Notes what is no attribute value.
     *
     * @see InvalidValue
     */
    public Builder invalidValue(String parameter, String key, String message) {
      invalidValues.add(new InvalidValue(parameter, key, message));
      return this;
    }

    public RequestFaults build() {
      return unknownConstants.isEmpty() && invalidValues.isEmpty()
          ? NONE
          : new RequestFaults(
              Collections.unmodifiableMap(new LinkedHashMap<>(unknownConstants)),
              List.copyOf(invalidValues));
    }
  }
}
