package dev.karst.handler;

import dev.karst.engine.Database;
import dev.karst.engine.ItemStore;
import dev.karst.engine.ItemWrite;
import dev.karst.error.ValidationException;
import dev.karst.expression.Condition;
import dev.karst.expression.KeyUse;
import dev.karst.expression.UpdateExpression;
import dev.karst.expression.parse.RequestExpressions;
import dev.karst.schema.TableDefinition;
import dev.karst.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * An action of a transaction whose expressions are read: what is left to check is whether it fits
 * its table.
 *
 * @param asked what the request calls the table, its name or its ARN: so does the answer
 */
record TransactionWrite(
    TransactionPart part,
    String asked,
    Item target,
    @Nullable Condition condition,
    @Nullable UpdateExpression update) {
  /**
   * Reads an action, without a look at its table.
   *
   * <p>Placeholders without any expression are let pass, as DynamoDB does in transactions alone.
   *
   * @throws ValidationException if its item is too large, or an expression is not one
   */
  static TransactionWrite of(TransactionPart part) {
    Item target = part.target() == null ? Item.of() : part.target();
    if (part.kind() == TransactionPart.Kind.PUT) {
      ItemRules.checkItem(target);
    } else {
      ItemRules.checkDepth(target.attributes().values());
    }
    if (part.values() != null) {
      ItemRules.checkDepth(part.values().values());
    }
    UpdateExpression update = null;
    Condition condition = null;
    if (part.update() != null || part.condition() != null) {
      RequestExpressions expressions = new RequestExpressions(part.names(), part.values());
      update = part.update() == null ? null : expressions.update(part.update());
      condition = part.condition() == null ? null : expressions.condition(part.condition());
      expressions.checkAllUsed();
    }
    String asked = part.tableName() == null ? "" : part.tableName();
    return new TransactionWrite(part, asked, target, condition, update);
  }

  /** The write to ask the engine for. */
  ItemWrite on(ItemStore store) {
    return new ItemWrite(store, part.change(target, update), condition);
  }

  /** The table's items. */
  ItemStore store(Database database) {
    return database.items(TableNames.plain(asked));
  }

  /**
   * Checks the action against its table.
   *
   * @return what cancels the transaction, or null if nothing does
   * @throws ValidationException if a key value is empty or too long, which refuses it outright
   */
  @Nullable String mismatch(TableDefinition definition) {
    if (part.kind() == TransactionPart.Kind.PUT) {
      return putMismatch(definition);
    }
    String mismatch = ItemRules.exactKeyMismatch(definition, target);
    if (mismatch != null) {
      return mismatch;
    }
    ItemRules.checkKey(definition, target);
    return keyMisuse(definition);
  }

  private @Nullable String putMismatch(TableDefinition definition) {
    String mismatch = ItemRules.keyMismatch(definition, target);
    if (mismatch != null) {
      return mismatch;
    }
    ItemRules.checkKey(definition, target);
    mismatch = ItemRules.indexKeyMismatch(definition, target);
    if (mismatch != null) {
      return mismatch;
    }
    ItemRules.checkIndexKeys(definition, target);
    return keyMisuse(definition);
  }

  /** What the expressions do to key attributes that they may not. */
  private @Nullable String keyMisuse(TableDefinition definition) {
    try {
      if (update != null) {
        KeyUse.checkUpdate(update, definition);
      }
      KeyUse.checkCondition(condition, definition);
      return null;
    } catch (ValidationException e) {
      return e.getMessage();
    }
  }
}
