package dev.karst.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The document paths that an expression names, in the order it names them. */
public final class ExpressionPaths {
  private ExpressionPaths() {}

  /** Those of a condition of any depth. */
  public static List<DocumentPath> of(Condition root) {
    List<DocumentPath> paths = new ArrayList<>();
    Deque<Condition> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Condition condition = open.pop();
      if (condition instanceof Condition.And and) {
        pushAll(and.conditions(), open);
      } else if (condition instanceof Condition.Or or) {
        pushAll(or.conditions(), open);
      } else if (condition instanceof Condition.Not not) {
        open.push(not.condition());
      } else {
        addLeaf(condition, paths);
      }
    }
    return paths;
  }

  private static void pushAll(List<Condition> conditions, Deque<Condition> open) {
    for (int i = conditions.size() - 1; i >= 0; i--) {
      open.push(conditions.get(i));
    }
  }

  private static void addLeaf(Condition condition, List<DocumentPath> paths) {
    if (condition instanceof Condition.Comparison comparison) {
      add(comparison.left(), paths);
      add(comparison.right(), paths);
    } else if (condition instanceof Condition.Between between) {
      add(between.value(), paths);
      add(between.low(), paths);
      add(between.high(), paths);
    } else if (condition instanceof Condition.In in) {
      add(in.value(), paths);
      in.candidates().forEach(candidate -> add(candidate, paths));
    } else if (condition instanceof Condition.AttributeType type) {
      paths.add(type.path());
    } else if (condition instanceof Condition.BeginsWith beginsWith) {
      add(beginsWith.value(), paths);
      add(beginsWith.prefix(), paths);
    } else if (condition instanceof Condition.Contains contains) {
      add(contains.container(), paths);
      add(contains.element(), paths);
    } else if (condition instanceof Condition.AttributeExists exists) {
      paths.add(exists.path());
    } else if (condition instanceof Condition.AttributeNotExists notExists) {
      paths.add(notExists.path());
    }
  }

  private static void add(Operand operand, List<DocumentPath> paths) {
    if (operand instanceof Operand.Path path) {
      paths.add(path.path());
    } else if (operand instanceof Operand.Size size) {
      paths.add(size.path());
    }
  }

  /** Those of an update, those it changes among them. */
  public static List<DocumentPath> of(UpdateExpression update) {
    List<DocumentPath> paths = new ArrayList<>();
    for (UpdateExpression.Action action : update.actions()) {
      paths.add(action.path());
      if (action instanceof UpdateExpression.Set set) {
        add(set.value(), paths);
      }
    }
    return paths;
  }

  private static void add(UpdateExpression.SetValue value, List<DocumentPath> paths) {
    if (value instanceof UpdateExpression.PathValue path) {
      paths.add(path.path());
    } else if (value instanceof UpdateExpression.Plus plus) {
      add(plus.left(), paths);
      add(plus.right(), paths);
    } else if (value instanceof UpdateExpression.Minus minus) {
      add(minus.left(), paths);
      add(minus.right(), paths);
    } else if (value instanceof UpdateExpression.IfNotExists ifNotExists) {
      paths.add(ifNotExists.path());
      add(ifNotExists.otherwise(), paths);
    } else if (value instanceof UpdateExpression.ListAppend append) {
      add(append.first(), paths);
      add(append.second(), paths);
    }
  }
}
