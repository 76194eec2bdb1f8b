package dev.karst.mapper;

import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.mapper.codec.TextForm;
import java.util.Objects;

/**
 * Where a string stands.
 *
 * @param <T> the class of the items
 */
public class TextPath<T> extends OrderedPath<T, String> {
  public TextPath(DocumentPath path, DocumentPath... former) {
    super(path, TextForm.STRING, former);
  }

  /** True if the string begins with {@code prefix}. */
  public final Condition<T> beginsWith(String prefix) {
    return Condition.of(
        new dev.karst.expression.Condition.BeginsWith(
            new Operand.Path(path()), literal(Objects.requireNonNull(prefix, "prefix"))));
  }

  /** True if the string contains {@code part}. */
  public final Condition<T> contains(String part) {
    return Condition.of(
        new dev.karst.expression.Condition.Contains(
            new Operand.Path(path()), literal(Objects.requireNonNull(part, "part"))));
  }

  private static Operand literal(String text) {
    return new Operand.Literal(TextForm.STRING.value(text));
  }
}
