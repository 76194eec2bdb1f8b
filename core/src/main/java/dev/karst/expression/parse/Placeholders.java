package dev.karst.expression.parse;

import dev.karst.error.ExpressionMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request's placeholders: what they stand for, and which of them have been used. */
final class Placeholders {
  private static final String NAMES = "ExpressionAttributeNames";
  private static final String VALUES = "ExpressionAttributeValues";
  private static final int MAX_KEY_BYTES = 255;
  static final int MAX_PATH_LEVELS = 32;

  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final Set<String> used = new HashSet<>();

  /** Refuses maps that are there but empty, and malformed placeholders; names come first. */
  Placeholders(@Nullable Map<String, String> names, @Nullable Map<String, AttributeValue> values) {
    this.names = checked(NAMES, names, '#');
    this.names.forEach(Placeholders::checkName);
    this.values = checked(VALUES, values, ':');
  }

  private static void checkName(String placeholder, String name) {
    if (name.isEmpty()) {
      throw new ValidationException(ExpressionMessages.emptyName(placeholder));
    }
  }

  private static <V> Map<String, V> checked(
      String parameter, @Nullable Map<String, V> given, char first) {
    if (given == null) {
      return Map.of();
    }
    if (given.isEmpty()) {
      throw new ValidationException(ExpressionMessages.noPlaceholders(parameter));
    }
    for (String key : given.keySet()) {
      int bytes = key.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_KEY_BYTES) {
        throw new ValidationException(
            first == '#'
                ? ExpressionMessages.nameTooLong(bytes)
                : ExpressionMessages.valueTooLong());
      }
      if (!isWellFormed(key, first)) {
        throw new ValidationException(ExpressionMessages.invalidPlaceholder(parameter, key));
      }
    }
    return given;
  }

  private static boolean isWellFormed(String key, char first) {
    if (key.length() < 2 || key.charAt(0) != first) {
      return false;
    }
    for (int i = 1; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  /** Counts a path's or a value's placeholders as used, and refuses undefined ones. */
  void use(ExpressionKind kind, Syntax.Operand leaf) {
    if (leaf instanceof Syntax.Path path) {
      use(kind, path);
    } else if (leaf instanceof Syntax.Value value) {
      use(kind, value);
    }
  }

  void use(ExpressionKind kind, Syntax.Path path) {
    for (Syntax.Step step : path.steps()) {
      if (step instanceof Syntax.NamePlaceholder name) {
        if (!names.containsKey(name.text())) {
          throw kind.invalid(ExpressionMessages.undefinedName(name.text()));
        }
        used.add(name.text());
      }
    }
    if (path.steps().size() > MAX_PATH_LEVELS) {
      throw kind.invalid(ExpressionMessages.pathTooDeep(path.steps().size()));
    }
  }

  void use(ExpressionKind kind, Syntax.Value value) {
    if (!values.containsKey(value.placeholder())) {
      throw kind.invalid(ExpressionMessages.undefinedValue(value.placeholder()));
    }
    used.add(value.placeholder());
  }

  /** What a value in use stands for. */
  AttributeValue value(Syntax.Value value) {
    return defined(values.get(value.placeholder()), value);
  }

  /** What a path in use stands for. */
  DocumentPath path(Syntax.Path path) {
    List<Syntax.Step> steps = path.steps();
    if (steps.size() == 1) {
      return DocumentPath.of(name(steps.get(0)));
    }
    List<DocumentPath.Element> elements = new ArrayList<>(steps.size() - 1);
    for (Syntax.Step step : steps.subList(1, steps.size())) {
      elements.add(
          step instanceof Syntax.Index index
              ? new DocumentPath.Index(Integer.parseInt(index.digits()))
              : new DocumentPath.Entry(name(step)));
    }
    return new DocumentPath(name(steps.get(0)), elements);
  }

  private String name(Syntax.Step step) {
    if (step instanceof Syntax.Name name) {
      return name.text();
    } else if (step instanceof Syntax.NamePlaceholder placeholder) {
      return defined(names.get(placeholder.text()), placeholder);
    }
    throw new AssertionError("an index is no name: " + step);
  }

  private static <V> V defined(@Nullable V found, Record placeholder) {
    if (found == null) {
      throw new AssertionError("a placeholder is used before it is resolved: " + placeholder);
    }
    return found;
  }

  /** Refuses placeholders that are not used; names come first. */
  void checkAllUsed() {
    checkAllUsed(NAMES, names.keySet());
    checkAllUsed(VALUES, values.keySet());
  }

  private void checkAllUsed(String parameter, Set<String> keys) {
    if (used.containsAll(keys)) {
      return;
    }
    // The service lists them as its hash set happens to order them; so does this one.
    Set<String> unused = new HashSet<>(keys);
    unused.removeAll(used);
    if (!unused.isEmpty()) {
      throw new ValidationException(ExpressionMessages.unusedPlaceholders(parameter, unused));
    }
  }
}
