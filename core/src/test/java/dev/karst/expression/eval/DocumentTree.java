package dev.karst.expression.eval;

import dev.karst.expression.DocumentPath;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * An item that can be changed in place. Its lists are maps by index until it is made an item again:
 * so they may have gaps, which then close.
 */
final class DocumentTree {
  private final Map<Object, Object> attributes;

  DocumentTree() {
    this(Item.of());
  }

  DocumentTree(Item item) {
    attributes = thaw(item.attributes());
  }

  /** Puts a value somewhere, and maps and lists on the way where there are none. */
  void put(DocumentPath path, AttributeValue value) {
    Map<Object, Object> parent = attributes;
    Object key = path.attribute();
    for (DocumentPath.Element element : path.elements()) {
      boolean intoMap = element instanceof DocumentPath.Entry;
      parent =
          children(
              parent.computeIfAbsent(
                  key, absent -> intoMap ? new LinkedHashMap<>() : new TreeMap<>()));
      key = key(element);
    }
    parent.put(key, thaw(value));
  }

  /** Takes away what may be there. */
  void remove(DocumentPath path) {
    Map<Object, Object> parent = attributes;
    Object key = path.attribute();
    for (DocumentPath.Element element : path.elements()) {
      parent = children(parent.get(key));
      key = key(element);
    }
    parent.remove(key);
  }

  Item toItem() {
    return Item.of(freezeEntries(attributes));
  }

  private static Object key(DocumentPath.Element element) {
    return element instanceof DocumentPath.Index index
        ? (Object) index.index()
        : ((DocumentPath.Entry) element).name();
  }

  @SuppressWarnings("unchecked") // What is no scalar is such a map.
  private static Map<Object, Object> children(Object node) {
    return (Map<Object, Object>) node;
  }

  private static Map<Object, Object> thaw(Map<String, AttributeValue> entries) {
    Map<Object, Object> thawed = new LinkedHashMap<>();
    entries.forEach((name, value) -> thawed.put(name, thaw(value)));
    return thawed;
  }

  private static Object thaw(AttributeValue value) {
    if (value instanceof AttributeValue.M map) {
      return thaw(map.value());
    } else if (value instanceof AttributeValue.L list) {
      Map<Object, Object> thawed = new TreeMap<>();
      for (int i = 0; i < list.value().size(); i++) {
        thawed.put(i, thaw(list.value().get(i)));
      }
      return thawed;
    }
    return value;
  }

  private static AttributeValue freeze(Object node) {
    if (node instanceof TreeMap<?, ?> list) {
      return AttributeValue.l(list.values().stream().map(DocumentTree::freeze).toList());
    } else if (node instanceof LinkedHashMap<?, ?>) {
      return AttributeValue.m(freezeEntries(children(node)));
    }
    return (AttributeValue) node;
  }

  private static Map<String, AttributeValue> freezeEntries(Map<Object, Object> entries) {
    Map<String, AttributeValue> frozen = new LinkedHashMap<>();
    entries.forEach((name, value) -> frozen.put((String) name, freeze(value)));
    return frozen;
  }
}
