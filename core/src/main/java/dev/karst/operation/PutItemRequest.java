package dev.karst.operation;

import dev.karst.expression.Condition;
import dev.karst.value.Item;
import java.util.Optional;

/**
 * Asks to write an item, replacing one with the same key.
 *
 * @param condition what must hold of the item that is there, or of none
 * @param returnOld whether the answer shows the item that was replaced
 */
public record PutItemRequest(Item item, Optional<Condition> condition, boolean returnOld) {
  public static PutItemRequest of(Item item) {
    return new PutItemRequest(item, Optional.empty(), false);
  }

  public PutItemRequest when(Condition onlyIf) {
    return new PutItemRequest(item, Optional.of(onlyIf), returnOld);
  }

  public PutItemRequest returningOld() {
    return new PutItemRequest(item, condition, true);
  }
}
