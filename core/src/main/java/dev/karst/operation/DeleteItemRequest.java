package dev.karst.operation;

import dev.karst.expression.Condition;
import dev.karst.value.Item;
import java.util.Optional;

/**
 * Asks to delete the item with a key; succeeds if there is none.
 *
 * @param key the attributes of the primary key, and no other
 * @param condition what must hold of the item that is there, or of none
 * @param returnOld whether the answer shows the item that was deleted
 */
public record DeleteItemRequest(Item key, Optional<Condition> condition, boolean returnOld) {
  public static DeleteItemRequest of(Item key) {
    return new DeleteItemRequest(key, Optional.empty(), false);
  }

  public DeleteItemRequest when(Condition onlyIf) {
    return new DeleteItemRequest(key, Optional.of(onlyIf), returnOld);
  }

  public DeleteItemRequest returningOld() {
    return new DeleteItemRequest(key, condition, true);
  }
}
