package dev.karst.mapper;

import dev.karst.expression.Comparator;
import dev.karst.expression.Condition.AttributeExists;
import dev.karst.expression.Condition.AttributeNotExists;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;
import dev.karst.value.AttributeValue;
import java.util.List;

/**
 * Where in the items of a class a value of any type stands. Generated metamodels hold one for every
 * component; that of a nested record has its components in turn.
 *
 * @param <T> the class of the items
 */
public class AttributePath<T> {
  private final DocumentPath path;
  private final List<DocumentPath> former;

  /**
   * @param former where items of old may have the value, which only updates look at
   */
  public AttributePath(DocumentPath path, DocumentPath... former) {
    this.path = path;
    this.former = List.of(former);
  }

  /** The path as the engine takes it. */
  public final DocumentPath path() {
    return path;
  }

  /** Where items of old may have the value; conditions do not look there. */
  public final List<DocumentPath> former() {
    return former;
  }

  /** True if the item has a value here, be it NULL. */
  public final Condition<T> exists() {
    return Condition.of(new AttributeExists(path));
  }

  /** True if the item has no value here; so null components, empty options and empty sets. */
  public final Condition<T> notExists() {
    return Condition.of(new AttributeNotExists(path));
  }

  /**
   * True if the size of the value here compares so with a number: of strings and binaries their
   * bytes, of lists, sets and maps their elements.
   */
  public final Condition<T> size(Comparator comparator, int size) {
    return Condition.of(
        new dev.karst.expression.Condition.Comparison(
            new Operand.Size(path), comparator, new Operand.Literal(AttributeValue.n(size))));
  }

  final Condition<T> contains(AttributeValue element) {
    return Condition.of(
        new dev.karst.expression.Condition.Contains(
            new Operand.Path(path), new Operand.Literal(element)));
  }

  @Override
  public final String toString() {
    return path.toString();
  }
}
