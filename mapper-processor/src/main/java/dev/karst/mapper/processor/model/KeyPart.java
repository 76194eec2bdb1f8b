package dev.karst.mapper.processor.model;

import java.util.List;
import java.util.Optional;

/** The attribute that is a partition key, or one of those that are a sort key. */
public sealed interface KeyPart {
  /**
   * What parts the components of a composed key; mapper-runtime's {@code KeyText} says the same.
   */
  char SEPARATOR = '#';

  /** The name it is stored under. */
  String attribute();

  Scalar.Store store();

  /** The components that it is made of, in its order. */
  List<Property> components();

  /** A component as it is stored. */
  record Plain(Property property) implements KeyPart {
    @Override
    public String attribute() {
      return property.attribute();
    }

    @Override
    public Scalar.Store store() {
      return Key.type(property).store();
    }

    @Override
    public List<Property> components() {
      return List.of(property);
    }
  }

  /** A text of prefixes and components, which is stored beside them. */
  record Composed(String attribute, List<Segment> segments) implements KeyPart {
    public Composed {
      segments = List.copyOf(segments);
    }

    /** What every key starts with. */
    public String start() {
      return segments.get(0).literal();
    }

    @Override
    public Scalar.Store store() {
      return Scalar.Store.S;
    }

    @Override
    public List<Property> components() {
      return segments.stream().flatMap(segment -> segment.component().stream()).toList();
    }
  }

  /**
   * A fixed text and the component behind it; none where the text is all of the key.
   *
   * @param literal with the separator from the component before
   */
  record Segment(String literal, Optional<Property> component) {}
}
