package dev.karst.expression.eval;

import dev.karst.codec.EncodedValue;
import dev.karst.codec.ValueEncoder;
import dev.karst.error.UpdateMessages;
import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression;
import dev.karst.value.AttributeValue;
import dev.karst.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what an update changes in an item, and whether it fits it. Like the service it looks at
 * what is assigned first and then at the paths, each in the order of the actions.
 */
final class ChangeResolver {
  private final PathFinder paths;
  private final SetValueResolver values;
  private final ValueEncoder encoder = new ValueEncoder();

  ChangeResolver(PathFinder paths) {
    this.paths = paths;
    this.values = new SetValueResolver(paths);
  }

  /**
   * The changes, by path.
   *
   * @throws ValidationException with DynamoDB's message if an action does not fit the item
   */
  PathTree<Change> resolve(UpdateExpression update) {
    List<NewValue> assigned = new ArrayList<>();
    for (UpdateExpression.Action action : update.actions()) {
      if (action instanceof UpdateExpression.Set set) {
        assigned.add(values.resolve(set.value()));
      }
    }
    PathTree<Change> changes = new PathTree<>();
    int sets = 0;
    for (UpdateExpression.Action action : update.actions()) {
      checkParent(action.path());
      if (action instanceof UpdateExpression.Set) {
        changes.add(action.path(), new Change.Assign(assigned.get(sets++)));
      } else if (action instanceof UpdateExpression.Remove) {
        changes.add(action.path(), new Change.Drop());
      } else if (action instanceof UpdateExpression.Add add) {
        changes.add(action.path(), resolve(add, update.legacy()));
      } else if (action instanceof UpdateExpression.Delete delete) {
        changes.add(action.path(), resolve(delete, update.legacy()));
      }
    }
    return changes;
  }

  /** A path may lead to nothing, but only from a map or list that is there. */
  private void checkParent(DocumentPath path) {
    int last = path.elements().size() - 1;
    if (last < 0) {
      return;
    }
    int parent = paths.find(path, last);
    ValueType wanted =
        path.elements().get(last) instanceof DocumentPath.Entry ? ValueType.M : ValueType.L;
    if (parent == PathFinder.MISSING || EncodedValue.type(paths.bytes(), parent) != wanted) {
      throw new ValidationException(UpdateMessages.invalidPath());
    }
  }

  private Change resolve(UpdateExpression.Add add, boolean legacy) {
    int at = paths.find(add.path());
    AttributeValue value = add.value();
    if (at == PathFinder.MISSING) {
      return new Change.Assign(new NewValue.Given(value));
    }
    checkType(at, value, legacy);
    if (value instanceof AttributeValue.N number) {
      return new Change.Assign(values.sum(at, number.value()));
    } else if (value.type() == ValueType.L) {
      return new Change.Assign(
          new NewValue.Joined(new NewValue.Stored(at), new NewValue.Given(value)));
    }
    return new Change.Unite(encoder.bytesOf(value));
  }

  private Change resolve(UpdateExpression.Delete delete, boolean legacy) {
    int at = paths.find(delete.path());
    if (at == PathFinder.MISSING) {
      return new Change.Drop();
    }
    checkType(at, delete.value(), legacy);
    byte[] set = encoder.bytesOf(delete.value());
    return EncodedValue.isSubset(paths.bytes(), at, set, 0)
        ? new Change.Drop()
        : new Change.Subtract(set);
  }

  /** Only what has the type of a value can take it up or lose it. */
  private void checkType(int at, AttributeValue value, boolean legacy) {
    if (EncodedValue.type(paths.bytes(), at) != value.type()) {
      throw new ValidationException(
          legacy ? UpdateMessages.typeMismatch() : UpdateMessages.incorrectOperandType());
    }
  }
}
