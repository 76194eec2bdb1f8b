package dev.karst.mapper.runtime;

import dev.karst.codec.FieldName;
import dev.karst.codec.ItemSink;
import dev.karst.codec.ItemSource;
import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.mapper.codec.Values;
import java.util.List;

/** Where a property is stored. */
sealed interface Place {
  /** Names what is written next. */
  ValueSink open(ValueSink sink);

  /** Steps to what is stored there; false if that is nothing. */
  boolean isPresent(ValueSource source);

  private static boolean isAnyPresent(ValueSource source, List<Integer> ordinals) {
    for (int i = 0; i < ordinals.size(); i++) {
      if (Values.present((ItemSource) source, ordinals.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** In an attribute of the item. */
  record Top(int ordinal) implements Place {
    @Override
    public ValueSink open(ValueSink sink) {
      return ((ItemSink) sink).attribute(ordinal);
    }

    @Override
    public boolean isPresent(ValueSource source) {
      return Values.present((ItemSource) source, ordinal);
    }
  }

  /**
   * In an attribute of the item, or, in one from before it was renamed, in the first there is of
   * others.
   *
   * @param ordinals its own first
   */
  record Renamed(List<Integer> ordinals) implements Place {
    @Override
    public ValueSink open(ValueSink sink) {
      return ((ItemSink) sink).attribute(ordinals.get(0));
    }

    @Override
    public boolean isPresent(ValueSource source) {
      return isAnyPresent(source, ordinals);
    }
  }

  /**
   * In attributes of the item, of which the value opens its own; nothing is stored there if it has
   * none of them.
   *
   * @param ordinals of all, whatever they are called
   */
  record Flattened(List<Integer> ordinals) implements Place {
    @Override
    public ValueSink open(ValueSink sink) {
      return sink;
    }

    @Override
    public boolean isPresent(ValueSource source) {
      return isAnyPresent(source, ordinals);
    }
  }

  /** In an entry of a map. */
  record Entry(FieldName name) implements Place {
    @Override
    public ValueSink open(ValueSink sink) {
      sink.name(name);
      return sink;
    }

    @Override
    public boolean isPresent(ValueSource source) {
      return Values.present(source, name);
    }
  }

  /**
   * In an entry of a map, or, in one from before it was renamed, in the first there is of others.
   * Not asked for in stored order, so it is read behind those that are.
   */
  record RenamedEntry(FieldName name, List<FieldName> aliases) implements Place {
    @Override
    public ValueSink open(ValueSink sink) {
      sink.name(name);
      return sink;
    }

    @Override
    public boolean isPresent(ValueSource source) {
      if (Values.presentAgain(source, name)) {
        return true;
      }
      for (FieldName alias : aliases) {
        if (Values.presentAgain(source, alias)) {
          return true;
        }
      }
      return false;
    }
  }
}
