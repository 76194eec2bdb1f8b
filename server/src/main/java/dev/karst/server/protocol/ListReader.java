package dev.karst.server.protocol;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a list; an element that is a fault is left out. */
record ListReader<E>(ValueReader<E> element) implements ValueReader<List<E>> {
  static <E> ListReader<E> list(ValueReader<E> element) {
    return new ListReader<>(element);
  }

  @Override
  public List<E> read(RequestBody body) {
    JsonParser parser = body.parser();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw TypeErrors.list(parser.currentToken(), body.place().isElement());
    }
    List<E> elements = new ArrayList<>();
    int position = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      body.place().enterPosition(++position);
      E read = element.readElement(body);
      if (read != null) {
        elements.add(read);
      }
      body.place().leave();
    }
    return elements;
  }

  @Override
  public List<E> ofNull(RequestBody body) {
    return List.of();
  }
}
