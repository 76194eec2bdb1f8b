package dev.karst.engine;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ImageReader;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemDecoder;
import dev.karst.codec.ItemView;
import dev.karst.error.MappingException;
import dev.karst.error.Messages;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/** Makes objects of a table's images. Safe for use by many threads. */
final class ObjectDecoder<T> {
  private static final int[] BY_NAME = {};

  private final StoredTable table;
  private final ItemDecoder<T> codec;

  /** The ids that the codec's names have in the table, by ordinal. */
  private final int[] attributeIds;

  ObjectDecoder(StoredTable table, ItemDecoder<T> codec) {
    this.table = table;
    this.codec = codec;
    this.attributeIds = table.dictionary().bind(codec.attributeNames());
  }

  int[] attributeIds() {
    return attributeIds;
  }

  T decode(CellBuffer cells, int cell, ImageReader reader) {
    return decode(cells.bytes(), cells.start(cell), cells.length(cell), reader);
  }

  T decode(ItemView item, ImageReader reader) {
    return decode(item.bytes(), item.offset(), item.length(), reader);
  }

  /** The object that an item of the table stands for; null if it is of another class. */
  @Nullable T decode(Item item) {
    ImageWriter writer = new ImageWriter().begin(table.dictionary(), BY_NAME);
    DynamicItemCodec.write(item, writer);
    int length = writer.finish();
    ImageReader reader =
        new ImageReader().reset(writer.bytes(), 0, length, table.dictionary(), attributeIds);
    return codec.accepts(reader) ? codec.read(reader) : null;
  }

  private T decode(byte[] image, int offset, int length, ImageReader reader) {
    try {
      return codec.read(reader.reset(image, offset, length, table.dictionary(), attributeIds));
    } catch (MappingException e) {
      throw ofItem(new ItemView().show(image, offset, length, table.dictionary()).toItem(), e);
    }
  }

  /** Who scans a table does not know otherwise which item it is. */
  private MappingException ofItem(Item item, MappingException problem) {
    TableDefinition definition = table.record().definition();
    String key = KeyNotation.of(definition.key(), item);
    return new MappingException(
        Messages.unreadable(problem.getMessage(), key, definition.name()), problem);
  }
}
