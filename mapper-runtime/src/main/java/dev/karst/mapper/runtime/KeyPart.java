package dev.karst.mapper.runtime;

import dev.karst.codec.KeyBytes;
import dev.karst.mapper.codec.KeyText;
import dev.karst.mapper.codec.Values;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attribute that is a partition key, or one of those that are a sort key. */
sealed interface KeyPart {
  /** The name it is stored under. */
  String attribute();

  KeyType type();

  /** The components that it is made of, in its order. */
  List<KeyComponent> components();

  /**
   * Puts it into a key.
   *
   * @param from where among the values those of its components begin
   */
  void put(KeyBytes key, KeyComponent.Side side, @Nullable Object[] values, int from);

  /**
   * As queries take it.
   *
   * @param from where among the values those of its components begin
   */
  AttributeValue value(Object[] values, int from);

  /** A component as it is stored. */
  record Plain(KeyComponent component) implements KeyPart {
    @Override
    public String attribute() {
      return component.property().attribute();
    }

    @Override
    public KeyType type() {
      return component.kind().keyType().orElseThrow();
    }

    @Override
    public List<KeyComponent> components() {
      return List.of(component);
    }

    @Override
    public void put(KeyBytes key, KeyComponent.Side side, @Nullable Object[] values, int from) {
      component.put(key, side, Values.key(attribute(), values[from]));
    }

    @Override
    public AttributeValue value(Object[] values, int from) {
      return component.value(values[from]);
    }
  }

  /**
   * A text of prefixes and components, which is stored beside them.
   *
   * @param components those of the segments
   */
  record Composed(String attribute, List<Segment> segments, List<KeyComponent> components)
      implements KeyPart {
    public Composed {
      segments = List.copyOf(segments);
      components = List.copyOf(components);
    }

    Composed(String attribute, List<Segment> segments) {
      this(
          attribute,
          segments,
          segments.stream().flatMap(segment -> segment.component().stream()).toList());
    }

    @Override
    public KeyType type() {
      return KeyType.S;
    }

    @Override
    public void put(KeyBytes key, KeyComponent.Side side, @Nullable Object[] values, int from) {
      side.put(key, text(values, from));
    }

    @Override
    public AttributeValue value(Object[] values, int from) {
      return AttributeValue.s(text(values, from));
    }

    String text(@Nullable Object[] values, int from) {
      KeyText text = KeyText.of("");
      int next = from;
      for (Segment segment : segments) {
        text.literal(segment.literal());
        if (segment.component().isPresent()) {
          KeyComponent component = segment.component().get();
          Object value = Values.key(component.name(), values[next++]);
          text.part(component.name(), component.part(value));
        }
      }
      return text.toString();
    }
  }

  /**
   * A fixed text and the component behind it; none where the text is all of the key.
   *
   * @param literal with the separator from the component before
   */
  record Segment(String literal, Optional<KeyComponent> component) {}
}
