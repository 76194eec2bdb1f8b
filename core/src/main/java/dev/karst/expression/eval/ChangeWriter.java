package dev.karst.expression.eval;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.EncodedValue;
import dev.karst.codec.FieldName;
import dev.karst.codec.ImageWriter;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values with changes in them; what does not change is copied as bytes. */
final class ChangeWriter {
  /** Where the values before the changes lie. */
  private final byte[] bytes;

  private final ImageWriter out;

  ChangeWriter(byte[] bytes, ImageWriter out) {
    this.bytes = bytes;
    this.out = out;
  }

  /** Whether there is a value after the changes: what is dropped must not even be named. */
  static boolean leavesValue(PathTree<Change> changes) {
    return !(changes.leaf() instanceof Change.Drop);
  }

  /**
   * Writes a value, which the sink expects.
   *
   * @param at where it lies now, or {@link PathFinder#MISSING}
   */
  void write(PathTree<Change> changes, int at) {
    Change change = changes.leaf();
    if (change != null) {
      write(change, at);
    } else if (EncodedValue.type(bytes, at) == ValueType.M) {
      writeMap(changes, at);
    } else {
      writeList(changes, at);
    }
  }

  private void write(Change change, int at) {
    if (change instanceof Change.Assign assign) {
      write(assign.value());
    } else if (change instanceof Change.Unite unite) {
      out.union(bytes, at, unite.set(), 0);
    } else if (change instanceof Change.Subtract subtract) {
      out.difference(bytes, at, subtract.set(), 0);
    }
  }

  private void write(NewValue value) {
    if (value instanceof NewValue.Stored stored) {
      out.copyValue(bytes, stored.at());
    } else if (value instanceof NewValue.Given given) {
      DynamicItemCodec.write(given.value(), out);
    } else if (value instanceof NewValue.Joined) {
      out.beginList();
      writeElements(value);
      out.endList();
    }
  }

  private void writeElements(NewValue list) {
    if (list instanceof NewValue.Joined joined) {
      writeElements(joined.first());
      writeElements(joined.second());
    } else if (list instanceof NewValue.Stored stored) {
      int position = EncodedValue.firstElement(stored.at());
      for (int left = EncodedValue.count(bytes, stored.at()); left > 0; left--) {
        out.copyValue(bytes, position);
        position = EncodedValue.end(bytes, position);
      }
    } else if (list instanceof NewValue.Given given
        && given.value() instanceof AttributeValue.L elements) {
      elements.value().forEach(element -> DynamicItemCodec.write(element, out));
    }
  }

  /** Entries and changes are both in the order of names, so they are gone through in step. */
  private void writeMap(PathTree<Change> changes, int at) {
    Iterator<Map.Entry<FieldName, PathTree<Change>>> rest = changes.entries().entrySet().iterator();
    Map.Entry<FieldName, PathTree<Change>> next = nextOf(rest);
    out.beginMap();
    int entry = EncodedValue.firstElement(at);
    for (int left = EncodedValue.count(bytes, at); left > 0; left--) {
      while (next != null && EncodedValue.compareName(bytes, entry, next.getKey()) > 0) {
        writeNewEntry(next);
        next = nextOf(rest);
      }
      int value = EncodedValue.entryValue(bytes, entry);
      if (next == null || EncodedValue.compareName(bytes, entry, next.getKey()) != 0) {
        out.copyName(bytes, entry);
        out.copyValue(bytes, value);
      } else {
        if (leavesValue(next.getValue())) {
          out.copyName(bytes, entry);
          write(next.getValue(), value);
        }
        next = nextOf(rest);
      }
      entry = EncodedValue.end(bytes, value);
    }
    for (; next != null; next = nextOf(rest)) {
      writeNewEntry(next);
    }
    out.endMap();
  }

  private void writeNewEntry(Map.Entry<FieldName, PathTree<Change>> entry) {
    if (leavesValue(entry.getValue())) {
      out.name(entry.getKey().name());
      write(entry.getValue(), PathFinder.MISSING);
    }
  }

  /** An index is that of the list before; what is given a place behind its end is appended. */
  private void writeList(PathTree<Change> changes, int at) {
    Iterator<Map.Entry<Integer, PathTree<Change>>> rest = changes.elements().entrySet().iterator();
    Map.Entry<Integer, PathTree<Change>> next = nextOf(rest);
    out.beginList();
    int count = EncodedValue.count(bytes, at);
    int element = EncodedValue.firstElement(at);
    for (int index = 0; index < count; index++) {
      if (next == null || next.getKey() != index) {
        out.copyValue(bytes, element);
      } else {
        if (leavesValue(next.getValue())) {
          write(next.getValue(), element);
        }
        next = nextOf(rest);
      }
      element = EncodedValue.end(bytes, element);
    }
    for (; next != null; next = nextOf(rest)) {
      if (leavesValue(next.getValue())) {
        write(next.getValue(), PathFinder.MISSING);
      }
    }
    out.endList();
  }

  private static <T> @Nullable T nextOf(Iterator<T> rest) {
    return rest.hasNext() ? rest.next() : null;
  }
}
