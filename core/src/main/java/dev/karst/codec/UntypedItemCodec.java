package dev.karst.codec;

import dev.karst.schema.KeySchema;
import dev.karst.value.Item;
import java.util.List;

/** The codec of items that have no class of their own. */
public final class UntypedItemCodec implements ItemCodec<Item> {
  private final ItemKeys keys;

  public UntypedItemCodec(KeySchema schema) {
    this.keys = new ItemKeys(schema);
  }

  @Override
  public List<String> attributeNames() {
    return List.of();
  }

  @Override
  public void writeKey(Item item, KeyBytes key) {
    keys.write(item, key);
  }

  @Override
  public void write(Item item, ItemSink sink) {
    DynamicItemCodec.write(item, sink);
  }

  @Override
  public Item read(ItemSource source) {
    return DynamicItemCodec.read(source);
  }
}
