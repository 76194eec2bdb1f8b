package dev.karst.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client said that a request's types cannot hold. Whoever reads requests from elsewhere
 * leaves such a place empty, notes the fault, and gives the request to {@link Operations#refusing},
 * which refuses it with DynamoDB's message, in DynamoDB's order of checks.
 */
public final class RequestFaults {
  /** No faults. */
  public static final RequestFaults NONE =
      new RequestFaults(Map.of(), Set.of(), List.of(), Set.of());

  private final Map<String, UnknownConstant> unknownConstants;
  private final Set<String> missingMembers;
  private final List<InvalidValue> invalidValues;
  private final Set<String> unsupportedMembers;

  private RequestFaults(
      Map<String, UnknownConstant> unknownConstants,
      Set<String> missingMembers,
      List<InvalidValue> invalidValues,
      Set<String> unsupportedMembers) {
    this.unknownConstants = unknownConstants;
    this.missingMembers = missingMembers;
    this.invalidValues = invalidValues;
    this.unsupportedMembers = unsupportedMembers;
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
   * <p>Of a batch or transaction, what was noted first is told. So note them part by part, and what
   * is in an item or key before the values of expressions.
   *
   * @param parameter that holds it: {@code Item}, {@code Key}, {@code Keys}, {@code
   *     ExpressionAttributeValues}, {@code ExclusiveStartKey}, {@code Expected}, {@code
   *     AttributeUpdates}, {@code KeyConditions}, {@code QueryFilter} or {@code ScanFilter}, by
   *     itself also inside of a batch or transaction
   * @param key the attribute or placeholder it was given for
   * @param message DynamoDB's message for such a value, without more about the place
   */
  public record InvalidValue(String parameter, String key, String message) {}

  public static Builder builder() {
    return new Builder();
  }

  public boolean isEmpty() {
    return unknownConstants.isEmpty()
        && missingMembers.isEmpty()
        && invalidValues.isEmpty()
        && unsupportedMembers.isEmpty();
  }

  /** The names that are none of their enum's, by path, in the request's order. */
  public Map<String, UnknownConstant> unknownConstants() {
    return unknownConstants;
  }

  /** The paths of members that must be given and are not, in the request's order. */
  public Set<String> missingMembers() {
    return missingMembers;
  }

  /** What is no attribute value, in the request's order. */
  public List<InvalidValue> invalidValues() {
    return invalidValues;
  }

  /** The members that ask for what the database has nothing for, in the request's order. */
  public Set<String> unsupportedMembers() {
    return unsupportedMembers;
  }

  /** Collects the faults of one request. */
  public static final class Builder {
    private final Map<String, UnknownConstant> unknownConstants = new LinkedHashMap<>();
    private final Set<String> missingMembers = new LinkedHashSet<>();
    private final List<InvalidValue> invalidValues = new ArrayList<>();
    private final Set<String> unsupportedMembers = new LinkedHashSet<>();

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
     * Notes that a member is missing which the request's types take for granted.
     *
     * @param path of the member: {@code requestItems.Music.member.1.member.putRequest.item} or
     *     {@code transactItems.1.member.get}
     */
    public Builder missingMember(String path) {
      missingMembers.add(path);
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

    /**
     * Notes that a member asks for what the database has nothing for. To leave it out would be
     * worse: the table would look streamed or encrypted, and not be.
     *
     * @param member such as {@code WarmThroughput}
     */
    public Builder unsupportedMember(String member) {
      unsupportedMembers.add(member);
      return this;
    }

    public RequestFaults build() {
      RequestFaults faults =
          new RequestFaults(
              Collections.unmodifiableMap(new LinkedHashMap<>(unknownConstants)),
              Collections.unmodifiableSet(new LinkedHashSet<>(missingMembers)),
              List.copyOf(invalidValues),
              Collections.unmodifiableSet(new LinkedHashSet<>(unsupportedMembers)));
      return faults.isEmpty() ? NONE : faults;
    }
  }
}
