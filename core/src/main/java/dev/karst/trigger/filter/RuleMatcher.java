package dev.karst.trigger.filter;

import java.util.List;
import java.util.function.Predicate;

/**
 * Tells whether a rule holds of a record.
 *
 * <p>A rule for an array's elements holds if it holds of one of them as a whole. That a field does
 * not exist is a statement about the whole record: then no element has it. So an element without
 * fields stands beside the real ones, which only such statements accept, and an array that is empty
 * or holds plain values is not refused by them.
 */
final class RuleMatcher {
  private final FieldValue record;

  RuleMatcher(FieldValue record) {
    this.record = record;
  }

  boolean matches(FilterRule rule) {
    return matches(rule, record);
  }

  private boolean matches(FilterRule rule, FieldValue at) {
    if (rule instanceof FilterRule.AllOf all) {
      return matchesElement(all, at);
    } else if (rule instanceof FilterRule.AnyOf any) {
      return any.rules().stream().anyMatch(one -> matches(one, at));
    } else if (rule instanceof FilterRule.Member member) {
      return matches(member.rule(), at.get(member.name()));
    } else if (rule instanceof FilterRule.Value value) {
      return value.tests().stream().anyMatch(test -> accepts(test, value, at));
    }
    throw new AssertionError(rule);
  }

  private boolean matchesElement(FilterRule.AllOf all, FieldValue at) {
    if (at instanceof FieldValue.Elements elements) {
      return elements.values().stream().anyMatch(element -> matchesElement(all, element))
          || matchesElement(all, FieldValue.Missing.INSTANCE);
    }
    return all.rules().stream().allMatch(rule -> matches(rule, at));
  }

  private boolean accepts(ValueTest test, FilterRule.Value value, FieldValue at) {
    return test instanceof ValueTest.Absent
        ? !exists(record, value.path(), 0)
        : anyValue(at.get(value.name()), test::accepts);
  }

  private static boolean exists(FieldValue at, List<String> path, int depth) {
    if (depth == path.size()) {
      return anyValue(at, value -> true);
    }
    if (at instanceof FieldValue.Elements elements) {
      return elements.values().stream().anyMatch(element -> exists(element, path, depth));
    }
    return exists(at.get(path.get(depth)), path, depth + 1);
  }

  /** Whether a condition holds of a value, or of one in an array. */
  private static boolean anyValue(FieldValue at, Predicate<FieldValue> condition) {
    if (at instanceof FieldValue.Elements elements) {
      return elements.values().stream().anyMatch(element -> anyValue(element, condition));
    }
    return !(at instanceof FieldValue.Missing)
        && !(at instanceof FieldValue.Fields)
        && condition.test(at);
  }
}
