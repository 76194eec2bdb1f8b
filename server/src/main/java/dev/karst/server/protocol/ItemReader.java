package dev.karst.server.protocol;

import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an item or a key; an attribute whose value is none is left out. */
final class ItemReader implements ValueReader<Item> {
  static final ItemReader ITEM = new ItemReader();

  private ItemReader() {}

  @Override
  public Item read(RequestBody body) {
    JsonParser parser = body.parser();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw TypeErrors.map(
          TypeErrors.MODEL + "AttributeValue", parser.currentToken(), body.place().isElement());
    }
    Item.Builder item = Item.builder();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      body.enterKey(name);
      AttributeValue value = AttributeValueReader.VALUE.readElement(body);
      if (value == null) {
        item.remove(name);
      } else {
        item.put(name, value);
      }
      body.place().leave();
    }
    return item.build();
  }

  @Override
  public Item ofNull(RequestBody body) {
    return Item.of();
  }
}
