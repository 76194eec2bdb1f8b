package dev.karst.trigger.filter;

import java.util.List;

/** What a record's fields must be like: a filter pattern's tree. */
sealed interface FilterRule {
  /** All of them hold: the fields of an object. */
  record AllOf(List<FilterRule> rules) implements FilterRule {
    public AllOf {
      rules = List.copyOf(rules);
    }
  }

  /** One of them holds: {@code $or}. */
  record AnyOf(List<FilterRule> rules) implements FilterRule {
    public AnyOf {
      rules = List.copyOf(rules);
    }
  }

  /** A field that holds others. */
  record Member(String name, FilterRule rule) implements FilterRule {}

  /**
   * A field that holds a value, which one of the tests accepts.
   *
   * @param path the names from the record down to the field's own
   */
  record Value(List<String> path, List<ValueTest> tests) implements FilterRule {
    public Value {
      path = List.copyOf(path);
      tests = List.copyOf(tests);
      if (path.isEmpty() || tests.isEmpty()) {
        throw new IllegalArgumentException("a value has a name and tests: path=" + path);
      }
    }

    String name() {
      return path.get(path.size() - 1);
    }
  }
}
