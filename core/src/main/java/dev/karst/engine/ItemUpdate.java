package dev.karst.engine;

import dev.karst.codec.DynamicItemCodec;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.codec.KeyBytes;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.eval.UpdateEvaluator;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;

/** What an update makes of an item, or of nothing but its key where there is none. */
final class ItemUpdate implements ImageSource {
  private static final int[] BY_NAME = {};

  private final UpdateExpression update;
  private final StoredTable table;
  private final KeyBytes key;
  private final UpdateEvaluator evaluator;

  /**
   * @param key of the item, to be left alone until the update is done
   */
  ItemUpdate(UpdateExpression update, StoredTable table, KeyBytes key, UpdateEvaluator evaluator) {
    this.update = update;
    this.table = table;
    this.key = key;
    this.evaluator = evaluator;
  }

  @Override
  public void write(ItemView before, ImageWriter after) {
    evaluator.update(update, before.exists() ? before : onlyKey(), after);
  }

  private ItemView onlyKey() {
    KeySchema schema = table.record().definition().key();
    ImageWriter writer = new ImageWriter().begin(table.dictionary(), BY_NAME);
    KeyAttribute partition = schema.partition();
    DynamicItemCodec.write(
        key.partitionValue(partition.type()), writer.attribute(partition.name()));
    schema
        .sort()
        .ifPresent(
            sort ->
                DynamicItemCodec.write(key.sortValue(sort.type()), writer.attribute(sort.name())));
    int length = writer.finish();
    return new ItemView().show(writer.bytes(), 0, length, table.dictionary());
  }
}
