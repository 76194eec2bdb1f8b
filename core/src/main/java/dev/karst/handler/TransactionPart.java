package dev.karst.handler;

import dev.karst.engine.Change;
import dev.karst.error.TransactionMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.UpdateExpression;
import dev.karst.operation.ConditionCheck;
import dev.karst.operation.ReturnValuesOnConditionCheckFailure;
import dev.karst.operation.TransactDelete;
import dev.karst.operation.TransactPut;
import dev.karst.operation.TransactUpdate;
import dev.karst.operation.TransactWriteItem;
import dev.karst.schema.ResourceName;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import dev.karst.value.ItemSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One action of a transaction, whichever it is, as the request has it.
 *
 * @param tableName what the request calls the table, its name or its ARN
 * @param target the item to put, or the key
 */
record TransactionPart(
    Kind kind,
    @Nullable String tableName,
    @Nullable Item target,
    @Nullable String update,
    @Nullable String condition,
    @Nullable Map<String, String> names,
    @Nullable Map<String, AttributeValue> values,
    @Nullable ReturnValuesOnConditionCheckFailure onFailure) {
  /** The four actions, by what a request calls them. */
  enum Kind {
    CONDITION_CHECK("conditionCheck"),
    DELETE("delete"),
    PUT("put"),
    UPDATE("update");

    private final String member;

    Kind(String member) {
      this.member = member;
    }
  }

  /** The actions that one member of a request gives: there should be one. */
  static List<TransactionPart> of(TransactWriteItem item) {
    List<TransactionPart> parts = new ArrayList<>();
    if (item.conditionCheck() != null) {
      parts.add(of(item.conditionCheck()));
    }
    if (item.delete() != null) {
      parts.add(of(item.delete()));
    }
    if (item.put() != null) {
      parts.add(of(item.put()));
    }
    if (item.update() != null) {
      parts.add(of(item.update()));
    }
    return parts;
  }

  /**
   * The one action that a member of a request gives.
   *
   * @throws ValidationException if it gives none or several
   */
  static TransactionPart theOneOf(TransactWriteItem item) {
    List<TransactionPart> parts = of(item);
    if (parts.isEmpty()) {
      throw new ValidationException(TransactionMessages.noAction());
    }
    if (parts.size() > 1) {
      throw new ValidationException(TransactionMessages.severalActions());
    }
    return parts.get(0);
  }

  private static TransactionPart of(ConditionCheck check) {
    return new TransactionPart(
        Kind.CONDITION_CHECK,
        check.tableName(),
        check.key(),
        null,
        check.conditionExpression(),
        check.expressionAttributeNames(),
        check.expressionAttributeValues(),
        check.returnValuesOnConditionCheckFailure());
  }

  private static TransactionPart of(TransactDelete delete) {
    return new TransactionPart(
        Kind.DELETE,
        delete.tableName(),
        delete.key(),
        null,
        delete.conditionExpression(),
        delete.expressionAttributeNames(),
        delete.expressionAttributeValues(),
        delete.returnValuesOnConditionCheckFailure());
  }

  private static TransactionPart of(TransactPut put) {
    return new TransactionPart(
        Kind.PUT,
        put.tableName(),
        put.item(),
        null,
        put.conditionExpression(),
        put.expressionAttributeNames(),
        put.expressionAttributeValues(),
        put.returnValuesOnConditionCheckFailure());
  }

  private static TransactionPart of(TransactUpdate update) {
    return new TransactionPart(
        Kind.UPDATE,
        update.tableName(),
        update.key(),
        update.updateExpression(),
        update.conditionExpression(),
        update.expressionAttributeNames(),
        update.expressionAttributeValues(),
        update.returnValuesOnConditionCheckFailure());
  }

  /** Checks what must be given, as the member of a request with that number, from 1. */
  void check(Constraints constraints, int number) {
    if (isWhole() && !constraints.hasNoted()) {
      return; // As nearly always: no need to name the members.
    }
    String member = "transactItems." + number + ".member." + kind.member + ".";
    String table = tableName == null ? null : TableNames.plain(tableName);
    constraints
        .notNull(member + "tableName", table)
        .pattern(member + "tableName", table, ResourceName.PATTERN)
        .lengthAtLeast(member + "tableName", table, ResourceName.MIN_LENGTH)
        .lengthAtMost(member + "tableName", table, ResourceName.MAX_LENGTH)
        .notNull(member + (kind == Kind.PUT ? "item" : "key"), target);
    if (kind == Kind.UPDATE) {
      constraints.notNull(member + "updateExpression", update);
    } else if (kind == Kind.CONDITION_CHECK) {
      constraints.notNull(member + "conditionExpression", condition);
    }
    constraints.place(member + "returnValuesOnConditionCheckFailure");
  }

  private boolean isWhole() {
    return tableName != null
        && ResourceName.fits(TableNames.plain(tableName))
        && target != null
        && (kind != Kind.UPDATE || update != null)
        && (kind != Kind.CONDITION_CHECK || condition != null);
  }

  /** What it adds to the size of the request: its item or key, and the values it goes by. */
  long payload() {
    long size = target == null ? 0 : ItemSize.of(target);
    if (values != null) {
      for (AttributeValue value : values.values()) {
        size += ItemSize.of(value);
      }
    }
    return size;
  }

  /** The change it asks for. */
  Change change(Item itemOrKey, @Nullable UpdateExpression parsed) {
    return switch (kind) {
      case CONDITION_CHECK -> new Change.Check(itemOrKey);
      case DELETE -> new Change.Delete(itemOrKey);
      case PUT -> new Change.Put(itemOrKey);
      case UPDATE ->
          new Change.Update(itemOrKey, parsed == null ? new UpdateExpression(List.of()) : parsed);
    };
  }
}
