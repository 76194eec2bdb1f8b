package dev.karst.trigger.filter;

import dev.karst.error.FilterMessages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Reads a pattern's objects and fields; each method begins on its rule's first token and ends on
 * its last.
 */
final class FilterParser {
  private static final String OR = "$or";

  /** What begins a match expression is no name of a field right inside {@code $or}. */
  private static final Set<String> RESERVED =
      Set.of(
          "anything-but",
          "equals-ignore-case",
          "exists",
          "numeric",
          "prefix",
          "suffix",
          "wildcard");

  private final FilterTokens tokens;
  private final TestParser tests;
  private final List<String> path = new ArrayList<>();

  private FilterParser(FilterTokens tokens) {
    this.tokens = tokens;
    this.tests = new TestParser(tokens);
  }

  /**
   *
   *
   * <pre>
   *   pattern := object END
   * </pre>
   *
   * @throws dev.karst.error.ValidationException if the text is not that
   */
  static FilterRule parse(String text) {
    try (FilterTokens tokens = FilterTokens.of(text)) {
      if (tokens.next() != JsonToken.START_OBJECT) {
        throw tokens.refusal(FilterMessages.notAnObject());
      }
      FilterRule rule = new FilterParser(tokens).object(false);
      if (tokens.next() != JsonToken.NOT_AVAILABLE) {
        throw tokens.refusal(FilterMessages.textBehind());
      }
      return rule;
    } catch (JacksonException e) {
      throw FilterTokens.refusal(e);
    }
  }

  /**
   *
   *
   * <pre>
   *   object := '{' field (',' field)* '}'
   * </pre>
   *
   * <p>Of fields of one name the last one counts, as in EventBridge.
   *
   * @param isAlternative whether it stands in {@code $or}
   */
  private FilterRule object(boolean isAlternative) {
    Map<String, FilterRule> fields = new LinkedHashMap<>();
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String name = tokens.text();
      if (isAlternative && RESERVED.contains(name)) {
        throw tokens.refusal(FilterMessages.reservedInOr(name, new TreeSet<>(RESERVED)));
      }
      fields.put(name, name.equals(OR) ? or() : field(name));
    }
    if (fields.isEmpty()) {
      throw tokens.refusal(FilterMessages.emptyObject());
    }
    return new FilterRule.AllOf(List.copyOf(fields.values()));
  }

  /**
   *
   *
   * <pre>
   *   field := NAME ':' (object | '[' test (',' test)* ']')
   * </pre>
   */
  private FilterRule field(String name) {
    path.add(name);
    JsonToken token = tokens.next();
    FilterRule rule;
    if (token == JsonToken.START_OBJECT) {
      rule = new FilterRule.Member(name, object(false));
    } else if (token == JsonToken.START_ARRAY) {
      rule = new FilterRule.Value(path, tests.tests());
    } else {
      throw tokens.refusal(FilterMessages.notAnObjectOrArray(name));
    }
    path.remove(path.size() - 1);
    return rule;
  }

  /**
   *
   *
   * <pre>
   *   field := '$or' ':' '[' object (',' object)+ ']'
   * </pre>
   */
  private FilterRule or() {
    if (tokens.next() != JsonToken.START_ARRAY) {
      throw tokens.refusal(FilterMessages.orIsArray());
    }
    List<FilterRule> rules = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      if (tokens.current() != JsonToken.START_OBJECT) {
        throw tokens.refusal(FilterMessages.orHoldsObjects());
      }
      rules.add(object(true));
    }
    if (rules.size() < 2) {
      throw tokens.refusal(FilterMessages.orHoldsTwo());
    }
    return new FilterRule.AnyOf(rules);
  }
}
