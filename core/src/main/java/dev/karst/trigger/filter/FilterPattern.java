package dev.karst.trigger.filter;

import dev.karst.error.FilterMessages;
import dev.karst.error.ValidationException;
import dev.karst.operation.stream.StreamRecord;
import java.util.List;

/**
 * Picks changes as the filters of Lambda's event source mappings do, which follow EventBridge's
 * rules. Immutable.
 *
 * <p>A pattern is an object of JSON in the shape of a record, with an array of alternatives where
 * the record has a value. Values of attributes stand below their type, and an {@code N} is a
 * string:
 *
 * <pre>
 *   {"eventName": ["INSERT", "MODIFY"],
 *    "dynamodb": {"NewImage": {"state": {"S": [{"prefix": "paid"}]}}}}
 * </pre>
 *
 * <p>Fields must all match, of alternatives one; {@code "$or": [{…}, {…}]} joins objects likewise.
 * Of an array it is enough that one element matches, but fields of one object have to match in one
 * and the same element. An alternative is a string, a number, true, false, null, or one of:
 *
 * <ul>
 *   <li>{@code {"prefix": "x"}}, {@code {"suffix": "x"}}; for either also {@code {"prefix":
 *       {"equals-ignore-case": "x"}}}
 *   <li>{@code {"equals-ignore-case": "x"}}, {@code {"wildcard": "a*b"}}
 *   <li>{@code {"anything-but": x}}, where x is a string, a number, an array of either, or {@code
 *       prefix}, {@code suffix}, {@code equals-ignore-case} or {@code wildcard} of a string or an
 *       array of them; the field must be there
 *   <li>{@code {"numeric": [">", 1, "<=", 5]}}, for numbers only
 *   <li>{@code {"exists": true}} or {@code false}; what holds other fields is no value, so it does
 *       not exist in this sense
 * </ul>
 */
public final class FilterPattern {
  /** How many characters a pattern may have. */
  public static final int MAX_LENGTH = 4096;

  private final String text;
  private final FilterRule rule;

  private FilterPattern(String text, FilterRule rule) {
    this.text = text;
    this.rule = rule;
  }

  /**
   * Reads a pattern.
   *
   * @throws ValidationException naming the place, if it is none
   */
  public static FilterPattern parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new ValidationException(FilterMessages.tooLong(text.length(), MAX_LENGTH));
    }
    return new FilterPattern(text, FilterParser.parse(text));
  }

  /**
   * Refuses what Lambda takes though no record has it: unknown fields of a record, of {@code
   * dynamodb} and of {@code userIdentity}, and unknown events.
   *
   * @throws ValidationException naming the field or event, and those there are
   */
  public FilterPattern requireKnownFields() {
    FilterCheck.requireKnown(rule);
    return this;
  }

  /**
   * The fields that are compared with numbers only, though a record has texts there, such as {@code
   * dynamodb.NewImage.total.N}: nothing matches them.
   */
  public List<String> numbersComparedWithTexts() {
    return FilterCheck.neverMatching(rule);
  }

  /**
   * Whether it picks a change.
   *
   * @param streamArn the stream that the change was read from, which Lambda's events name in each
   *     record as {@code eventSourceARN}
   */
  public boolean matches(StreamRecord record, String streamArn) {
    return new RuleMatcher(RecordFields.of(record, streamArn)).matches(rule);
  }

  /** As it was given. */
  @Override
  public String toString() {
    return text;
  }
}
