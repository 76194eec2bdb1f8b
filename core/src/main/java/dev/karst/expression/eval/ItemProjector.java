package dev.karst.expression.eval;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.FieldName;
import dev.karst.codec.ImageReader;
import dev.karst.codec.ItemView;
import dev.karst.error.CorruptStoreException;
import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.ProjectionExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes those parts of an item that a projection names. Used by one thread. */
public final class ItemProjector {
  private static final int[] NO_ORDINALS = {};

  private final ImageReader reader = new ImageReader();

  /** The projection asked for last, and its paths: a page of items has one. */
  private @Nullable ProjectionExpression current;

  private PathTree<DocumentPath> tree = new PathTree<>();

  /**
   * The parts that the item, which must exist, has. Of a map or list that a path leads into, only
   * what the paths lead to is left, list elements in their order; where nothing is, neither is the
   * map or list.
   */
  public Item project(ItemView item, ProjectionExpression projection) {
    if (!projection.equals(current)) {
      tree = new PathTree<>();
      projection.paths().forEach(path -> tree.add(path, path));
      current = projection;
    }
    reader.reset(item.bytes(), item.offset(), item.length(), item.names(), NO_ORDINALS);
    Item.Builder projected = Item.builder();
    try {
      for (Map.Entry<FieldName, PathTree<DocumentPath>> attribute : tree.entries().entrySet()) {
        String name = attribute.getKey().name();
        if (reader.attribute(name)) {
          AttributeValue value = read(attribute.getValue());
          if (value != null) {
            projected.put(name, value);
          }
        }
      }
    } catch (ValidationException e) {
      // No such value can have been written.
      throw new CorruptStoreException(Messages.impossibleValue(), e);
    }
    return projected.build();
  }

  /** Reads or passes the next value; null if nothing in it was asked for. */
  private @Nullable AttributeValue read(PathTree<DocumentPath> node) {
    if (node.leaf() != null) {
      return DynamicItemCodec.readValue(reader);
    }
    return switch (reader.type()) {
      case M -> readMap(node);
      case L -> readList(node);
      default -> {
        reader.skip();
        yield null;
      }
    };
  }

  private AttributeValue.@Nullable M readMap(PathTree<DocumentPath> node) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    reader.beginMap();
    for (Map.Entry<FieldName, PathTree<DocumentPath>> entry : node.entries().entrySet()) {
      if (reader.entry(entry.getKey())) {
        AttributeValue value = read(entry.getValue());
        if (value != null) {
          entries.put(entry.getKey().name(), value);
        }
      }
    }
    reader.endMap();
    return entries.isEmpty() ? null : AttributeValue.m(entries);
  }

  private AttributeValue.@Nullable L readList(PathTree<DocumentPath> node) {
    List<AttributeValue> elements = new ArrayList<>();
    int count = reader.beginList();
    int passed = 0;
    for (Map.Entry<Integer, PathTree<DocumentPath>> element : node.elements().entrySet()) {
      int index = element.getKey();
      if (index >= count) {
        break;
      }
      for (; passed < index; passed++) {
        reader.skip();
      }
      AttributeValue value = read(element.getValue());
      passed++;
      if (value != null) {
        elements.add(value);
      }
    }
    reader.endList();
    return elements.isEmpty() ? null : AttributeValue.l(elements);
  }
}
