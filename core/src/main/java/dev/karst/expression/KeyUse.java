package dev.karst.expression;

import dev.karst.error.IndexMessages;
import dev.karst.error.RequestMessages;
import dev.karst.error.ValidationException;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What expressions may not do to the key attributes of a table and its indexes. */
public final class KeyUse {
  private KeyUse() {}

  /** Refuses an update that changes the key, or gives an index's key another type. */
  public static void checkUpdate(UpdateExpression update, TableDefinition table) {
    for (KeyAttribute attribute : keyAttributes(table)) {
      if (update.actions().stream()
          .anyMatch(action -> action.path().attribute().equals(attribute.name()))) {
        throw new ValidationException(RequestMessages.updateOfKey(attribute.name()));
      }
    }
    for (IndexDefinition index : globalIndexesFirst(table)) {
      for (KeyAttribute attribute : ownKeyAttributes(index)) {
        checkType(update, attribute, index);
      }
    }
    checkScalars(ExpressionPaths.of(update), table);
  }

  private static void checkType(
      UpdateExpression update, KeyAttribute attribute, IndexDefinition index) {
    DocumentPath path = DocumentPath.of(attribute.name());
    for (UpdateExpression.Action action : update.actions()) {
      String type = action.path().equals(path) ? givenType(action) : null;
      if (type != null && !type.equals(attribute.type().name())) {
        throw new ValidationException(
            IndexMessages.keyTypeMismatch(attribute.name(), attribute.type(), type, index.name()));
      }
    }
  }

  /** The type that an attribute has afterwards, as far as the action alone tells. */
  private static @Nullable String givenType(UpdateExpression.Action action) {
    if (action instanceof UpdateExpression.Add add) {
      return add.value().type().name();
    } else if (action instanceof UpdateExpression.Delete delete) {
      return delete.value().type().name();
    } else if (action instanceof UpdateExpression.Set set) {
      return givenType(set.value());
    }
    return null;
  }

  private static @Nullable String givenType(UpdateExpression.SetValue value) {
    if (value instanceof UpdateExpression.Literal literal) {
      return literal.value().type().name();
    } else if (value instanceof UpdateExpression.Plus || value instanceof UpdateExpression.Minus) {
      return "N";
    } else if (value instanceof UpdateExpression.ListAppend) {
      return "L";
    }
    return null;
  }

  /** Refuses a projection that leads into a key attribute. */
  public static void checkProjection(
      @Nullable ProjectionExpression projection, TableDefinition table) {
    if (projection != null) {
      checkScalars(projection.paths(), table);
    }
  }

  /** Refuses a condition that leads into a key attribute. */
  public static void checkCondition(@Nullable Condition condition, TableDefinition table) {
    // The two that nearly all conditional writes have are let through without a list of paths.
    boolean plain =
        (condition instanceof Condition.AttributeNotExists absent
                && absent.path().elements().isEmpty())
            || (condition instanceof Condition.AttributeExists present
                && present.path().elements().isEmpty());
    if (condition != null && !plain) {
      checkScalars(ExpressionPaths.of(condition), table);
    }
  }

  /**
   * Refuses a filter of a query on an attribute of the key it goes by: that is what key conditions
   * are for.
   *
   * @param parameter what the message calls the filter
   */
  public static void checkFilter(Condition filter, List<KeyAttribute> key, String parameter) {
    List<DocumentPath> paths = ExpressionPaths.of(filter);
    for (KeyAttribute attribute : key) {
      if (paths.stream().anyMatch(path -> path.attribute().equals(attribute.name()))) {
        throw new ValidationException(RequestMessages.filterOnKey(parameter, attribute.name()));
      }
    }
  }

  /** Refuses paths that lead into a key attribute, which is a scalar. */
  private static void checkScalars(List<DocumentPath> paths, TableDefinition table) {
    Set<String> entered = entered(paths);
    if (entered.isEmpty()) {
      return;
    }
    for (KeyAttribute attribute : keyAttributes(table)) {
      if (entered.contains(attribute.name())) {
        throw new ValidationException(RequestMessages.pathIntoKey(attribute.name()));
      }
    }
    for (IndexDefinition index : globalIndexesFirst(table)) {
      for (KeyAttribute attribute : ownKeyAttributes(index)) {
        if (entered.contains(attribute.name())) {
          throw new ValidationException(RequestMessages.pathIntoIndexKey(attribute.name()));
        }
      }
    }
  }

  /** The attributes that paths lead into; most expressions have none. */
  private static Set<String> entered(List<DocumentPath> paths) {
    Set<String> entered = Set.of();
    for (DocumentPath path : paths) {
      if (!path.elements().isEmpty()) {
        entered = entered.isEmpty() ? new HashSet<>() : entered;
        entered.add(path.attribute());
      }
    }
    return entered;
  }

  /** The attributes of the primary key, that of the partition first. */
  public static List<KeyAttribute> keyAttributes(TableDefinition table) {
    List<KeyAttribute> attributes = new ArrayList<>();
    attributes.add(table.key().partition());
    table.key().sort().ifPresent(attributes::add);
    return attributes;
  }

  /** The attributes of an index's key that are not those of every index of its kind. */
  private static List<KeyAttribute> ownKeyAttributes(IndexDefinition index) {
    if (index instanceof IndexDefinition.Local) {
      return index.sort();
    }
    List<KeyAttribute> attributes = new ArrayList<>(index.partition());
    attributes.addAll(index.sort());
    return attributes;
  }

  /** In the order in which DynamoDB looks at them. */
  private static List<IndexDefinition> globalIndexesFirst(TableDefinition table) {
    List<IndexDefinition> indexes = new ArrayList<>(table.globalIndexes());
    indexes.addAll(table.localIndexes());
    return indexes;
  }
}
