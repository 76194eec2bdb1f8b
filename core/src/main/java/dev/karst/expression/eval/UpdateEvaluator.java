package dev.karst.expression.eval;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.FieldName;
import dev.karst.codec.ImageView;
import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.expression.UpdateExpression;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * Makes the image of an updated item out of the image it had: what an update leaves alone is copied
 * as bytes. Used by one thread.
 */
public final class UpdateEvaluator {
  private final PathFinder paths = new PathFinder();
  private final ChangeResolver changes = new ChangeResolver(paths);

  /**
   * Writes the updated item.
   *
   * @param base the item before, or one with nothing but its key if there is none: operands, too,
   *     are taken from it
   * @param after a writer that was begun with the dictionary of {@code base}; to be finished by the
   *     caller
   * @throws dev.karst.error.ValidationException with DynamoDB's message if an action does not fit
   *     the item, or the item would become too large or nested too deep
   */
  public void update(UpdateExpression update, ItemView base, ImageWriter after) {
    paths.on(base);
    SortedMap<FieldName, PathTree<Change>> changed = changes.resolve(update).entries();
    ImageView image = base.image();
    AttributeDictionary names = base.names();
    after.expectUpdate();
    after.copyAllBut(image, idsOf(changed, names));
    ChangeWriter writer = new ChangeWriter(base.bytes(), after);
    for (Map.Entry<FieldName, PathTree<Change>> attribute : changed.entrySet()) {
      if (ChangeWriter.leavesValue(attribute.getValue())) {
        String name = attribute.getKey().name();
        int at = image.attribute(names, name);
        after.attribute(name);
        writer.write(attribute.getValue(), at);
      }
    }
  }

  /** Names without an id, which {@link AttributeDictionary#lookup} gives -1, do no harm. */
  private static int[] idsOf(
      SortedMap<FieldName, PathTree<Change>> attributes, AttributeDictionary names) {
    int[] ids = new int[attributes.size()];
    int count = 0;
    for (FieldName name : attributes.keySet()) {
      ids[count++] = names.lookup(name.name());
    }
    Arrays.sort(ids);
    return ids;
  }
}
