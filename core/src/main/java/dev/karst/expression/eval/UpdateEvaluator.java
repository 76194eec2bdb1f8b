package dev.karst.expression.eval;

import dev.karst.codec.ImageWriter;
import dev.karst.codec.ItemView;
import dev.karst.expression.UpdateExpression;

/**
 * Makes the image of an updated item out of the image it had: what an update leaves alone is copied
 * as bytes. Used by one thread.
 */
public final class UpdateEvaluator {
  /**
   * Writes the updated item.
   *
   * @param before the item that operands are taken from, or none
   * @param base what the update starts from: the same item, or one with nothing but its key
   * @param after a writer that was begun; to be finished by the caller
   * @throws dev.karst.error.ValidationException with DynamoDB's message if an action does not fit
   *     the item
   */
  public void update(UpdateExpression update, ItemView before, ItemView base, ImageWriter after) {
    throw new UnsupportedOperationException(update + " " + before + base + after);
  }
}
