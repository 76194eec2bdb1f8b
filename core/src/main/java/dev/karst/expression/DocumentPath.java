package dev.karst.expression;

import dev.karst.codec.FieldName;
import java.util.ArrayList;
import java.util.List;

/** Where in an item a value stands: a top-level attribute, then map entries and list elements. */
public record DocumentPath(String attribute, List<Element> elements) {
  /** One step down into a document. */
  public sealed interface Element {}

  /** The entry of a map, its name in the form that maps store: it is looked for item by item. */
  public record Entry(FieldName field) implements Element {
    public Entry(String name) {
      this(FieldName.of(name));
    }

    public String name() {
      return field.name();
    }
  }

  /** The element of a list, counted from zero. */
  public record Index(int index) implements Element {
    public Index {
      if (index < 0) {
        throw new IllegalArgumentException("a list index is not negative: index=" + index);
      }
    }
  }

  public DocumentPath {
    elements = List.copyOf(elements);
  }

  /** The top-level attribute of that name; the name is taken as it is, dots included. */
  public static DocumentPath of(String attribute) {
    return new DocumentPath(attribute, List.of());
  }

  public DocumentPath entry(String name) {
    return plus(new Entry(name));
  }

  public DocumentPath index(int index) {
    return plus(new Index(index));
  }

  private DocumentPath plus(Element element) {
    List<Element> longer = new ArrayList<>(elements);
    longer.add(element);
    return new DocumentPath(attribute, longer);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(attribute);
    for (Element element : elements) {
      if (element instanceof Entry entry) {
        text.append('.').append(entry.name());
      } else if (element instanceof Index index) {
        text.append('[').append(index.index()).append(']');
      }
    }
    return text.toString();
  }
}
