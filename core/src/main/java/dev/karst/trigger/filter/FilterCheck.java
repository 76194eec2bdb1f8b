package dev.karst.trigger.filter;

import dev.karst.error.FilterMessages;
import dev.karst.error.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds what in a pattern no record can have. Lambda takes such patterns, and its function is never
 * called.
 */
final class FilterCheck {
  private static final TreeSet<String> EVENT_NAMES =
      new TreeSet<>(List.of("INSERT", "MODIFY", "REMOVE"));

  /** The fields of a record, and of those that hold others. */
  private static final Map<String, TreeSet<String>> FIELDS =
      Map.of(
          "",
          new TreeSet<>(
              List.of(
                  "awsRegion",
                  "dynamodb",
                  "eventID",
                  "eventName",
                  "eventSource",
                  "eventSourceARN",
                  "eventVersion",
                  "userIdentity")),
          "dynamodb",
          new TreeSet<>(
              List.of(
                  "ApproximateCreationDateTime",
                  "Keys",
                  "NewImage",
                  "OldImage",
                  "SequenceNumber",
                  "SizeBytes",
                  "StreamViewType")),
          "userIdentity",
          new TreeSet<>(List.of("principalId", "type")));

  private static final int FIRST_TYPE = 3;

  private FilterCheck() {}

  /**
   * Refuses fields and events that no record has.
   *
   * @throws ValidationException naming the first
   */
  static void requireKnown(FilterRule rule) {
    for (FilterRule.Value value : values(rule)) {
      List<String> path = value.path();
      requireKnown("", path.get(0));
      if (path.size() > 1) {
        requireKnown(path.get(0), path.get(1));
      }
      if (path.equals(List.of("eventName"))) {
        value.tests().forEach(FilterCheck::requireEventName);
      }
    }
  }

  private static void requireKnown(String parent, String name) {
    TreeSet<String> known = FIELDS.get(parent);
    if (known == null) {
      return; // a text of a record, in which a field is missing like any other
    }
    if (!known.contains(name)) {
      throw new ValidationException(
          FilterMessages.unknownField(parent.isEmpty() ? name : parent + "." + name, known));
    }
  }

  private static void requireEventName(ValueTest test) {
    if (test instanceof ValueTest.EqualText text && !EVENT_NAMES.contains(text.text())) {
      throw new ValidationException(FilterMessages.unknownEventName(text.text(), EVENT_NAMES));
    }
  }

  /** The fields, as paths, whose values are texts and which are compared with numbers alone. */
  static List<String> neverMatching(FilterRule rule) {
    return values(rule).stream()
        .filter(value -> isNumberAsText(value.path()))
        .filter(value -> value.tests().stream().allMatch(FilterCheck::isNumeric))
        .map(value -> String.join(".", value.path()))
        .toList();
  }

  private static boolean isNumeric(ValueTest test) {
    return test instanceof ValueTest.EqualNumber || test instanceof ValueTest.Between;
  }

  /** Whether it is the value of an attribute, or of one inside, of type N or NS. */
  private static boolean isNumberAsText(List<String> path) {
    if (!path.get(0).equals("dynamodb") || path.size() <= FIRST_TYPE) {
      return false;
    }
    int type = FIRST_TYPE;
    while (type < path.size() - 1) {
      if (path.get(type).equals("M")) {
        type += 2; // behind the name of an attribute
      } else if (path.get(type).equals("L")) {
        type++;
      } else {
        return false;
      }
    }
    return type == path.size() - 1 && (path.get(type).equals("N") || path.get(type).equals("NS"));
  }

  private static List<FilterRule.Value> values(FilterRule rule) {
    List<FilterRule.Value> found = new ArrayList<>();
    collect(rule, found);
    return found;
  }

  private static void collect(FilterRule rule, List<FilterRule.Value> found) {
    if (rule instanceof FilterRule.Value value) {
      found.add(value);
    } else if (rule instanceof FilterRule.Member member) {
      collect(member.rule(), found);
    } else if (rule instanceof FilterRule.AllOf all) {
      all.rules().forEach(inner -> collect(inner, found));
    } else if (rule instanceof FilterRule.AnyOf any) {
      any.rules().forEach(inner -> collect(inner, found));
    }
  }
}
