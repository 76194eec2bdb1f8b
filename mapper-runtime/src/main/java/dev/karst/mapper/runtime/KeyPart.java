package dev.karst.mapper.runtime;

import dev.karst.codec.KeyBytes;
import dev.karst.mapper.codec.KeyText;
import dev.karst.mapper.codec.Values;
import dev.karst.schema.KeyType;
import dev.karst.value.AttributeValue;
import java.util.Iterator;
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

  /** Puts it into a key, of the values of its components. */
  void put(KeyBytes key, KeyComponent.Side side, Iterator<? extends @Nullable Object> values);

  /** As queries take it, of the values of its components. */
  AttributeValue value(Iterator<?> values);

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
    public void put(
        KeyBytes key, KeyComponent.Side side, Iterator<? extends @Nullable Object> values) {
      component.put(key, side, Values.key(attribute(), values.next()));
    }

    @Override
    public AttributeValue value(Iterator<?> values) {
      return component.value(values.next());
    }
  }

  /** A text of prefixes and components, which is stored beside them. */
  record Composed(String attribute, List<Segment> segments) implements KeyPart {
    public Composed {
      segments = List.copyOf(segments);
    }

    @Override
    public KeyType type() {
      return KeyType.S;
    }

    @Override
    public List<KeyComponent> components() {
      return segments.stream().flatMap(segment -> segment.component().stream()).toList();
    }

    @Override
    public void put(
        KeyBytes key, KeyComponent.Side side, Iterator<? extends @Nullable Object> values) {
      side.put(key, text(values));
    }

    @Override
    public AttributeValue value(Iterator<?> values) {
      return AttributeValue.s(text(values));
    }

    String text(Iterator<? extends @Nullable Object> values) {
      KeyText text = KeyText.of("");
      for (Segment segment : segments) {
        text.literal(segment.literal());
        if (segment.component().isPresent()) {
          KeyComponent component = segment.component().get();
          Object value = Values.key(component.name(), values.next());
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
