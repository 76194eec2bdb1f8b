package dev.karst.mapper.codec;

import dev.karst.expression.SortKeyCondition;
import dev.karst.value.AttributeValue;

/**
 * What a query of composed sort keys can ask of one component, those before it being given.
 * Generated code calls it.
 *
 * <p>A component that more follow is ended by the separator. Nothing that such components are
 * compared by sorts before the separator, so that keys sort as the component does: of plain
 * strings, where that is not so, only the beginning can be asked for.
 *
 * @param before the key up to the component
 * @param last whether the key ends with it
 */
public record KeyTextRange(String before, boolean last) {
  /** What sorts right behind the separator. */
  private static final char BEHIND_SEPARATOR = KeyText.SEPARATOR + 1;

  /** All keys, whatever the component. */
  public SortKeyCondition all() {
    return before.isEmpty() ? SortKeyCondition.all() : new SortKeyCondition.BeginsWith(key(""));
  }

  /**
   * Keys whose component begins with a text.
   *
   * @throws dev.karst.error.ValidationException if it contains the separator
   */
  public SortKeyCondition beginsWith(String component, String prefix) {
    KeyText.checkSeparator(component, prefix);
    return prefix.isEmpty() ? all() : new SortKeyCondition.BeginsWith(key(prefix));
  }

  /**
   * What can be asked of the next component, once this one is given.
   *
   * @param literal what stands between them
   * @param lastIsNext whether the key ends with the next one
   */
  public KeyTextRange then(String component, String value, String literal, boolean lastIsNext) {
    String start = KeyText.of(before).part(component, value).literal(literal).toString();
    return new KeyTextRange(start, lastIsNext);
  }

  /** The key whose component, the last, is a text. */
  public SortKeyCondition equalTo(String text) {
    return new SortKeyCondition.Equal(key(text));
  }

  /** Keys whose component is below a text. */
  public SortKeyCondition lessThan(String text) {
    return within(new SortKeyCondition.Less(key(last ? text : text + KeyText.SEPARATOR)));
  }

  /** Keys whose component is a text or below. */
  public SortKeyCondition atMost(String text) {
    return within(
        last
            ? new SortKeyCondition.LessOrEqual(key(text))
            : new SortKeyCondition.Less(key(text + BEHIND_SEPARATOR)));
  }

  /** Keys whose component is above a text. */
  public SortKeyCondition greaterThan(String text) {
    return within(
        last
            ? new SortKeyCondition.Greater(key(text))
            : new SortKeyCondition.GreaterOrEqual(key(text + BEHIND_SEPARATOR)));
  }

  /** Keys whose component is a text or above. */
  public SortKeyCondition atLeast(String text) {
    return within(new SortKeyCondition.GreaterOrEqual(key(text)));
  }

  /**
   * Keys whose component is from one text to another, both included. The engine refuses those the
   * wrong way round.
   */
  public SortKeyCondition between(String low, String high) {
    return new SortKeyCondition.Between(key(low), key(last ? high : high + BEHIND_SEPARATOR));
  }

  private SortKeyCondition within(SortKeyCondition condition) {
    return before.isEmpty() ? condition : new SortKeyCondition.Within(key(""), condition);
  }

  private AttributeValue key(String text) {
    return AttributeValue.s(before + text);
  }
}
