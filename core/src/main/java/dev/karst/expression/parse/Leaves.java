package dev.karst.expression.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The paths and values of an expression, in the order they were written. */
final class Leaves {
  private Leaves() {}

  static void forEach(Syntax syntax, Consumer<Syntax.Operand> action) {
    if (syntax instanceof Syntax.Call call) {
      forEach(call.operands(), action);
    } else if (syntax instanceof Syntax.Operand leaf) {
      action.accept(leaf);
    } else if (syntax instanceof Syntax.Condition condition) {
      forEach(parts(condition), action);
    } else if (syntax instanceof Syntax.Arithmetic arithmetic) {
      forEach(List.of(arithmetic.left(), arithmetic.right()), action);
    } else if (syntax instanceof Syntax.Update update) {
      update.sections().forEach(section -> section.actions().forEach(of -> forEach(of, action)));
    } else if (syntax instanceof Syntax.Projection projection) {
      forEach(projection.paths(), action);
    } else {
      throw new AssertionError("every syntax has leaves: " + syntax);
    }
  }

  private static void forEach(List<? extends Syntax> syntax, Consumer<Syntax.Operand> action) {
    for (Syntax part : syntax) { // Not List.forEach: this recurses, and stacks are small.
      forEach(part, action);
    }
  }

  private static void forEach(Syntax.Action of, Consumer<Syntax.Operand> action) {
    action.accept(of.path());
    if (of instanceof Syntax.Set set) {
      forEach(set.value(), action);
    } else if (of instanceof Syntax.Add add) {
      action.accept(add.value());
    } else if (of instanceof Syntax.Delete delete) {
      action.accept(delete.value());
    }
  }

  /** What a condition consists of: conditions or operands. */
  static List<? extends Syntax> parts(Syntax.Condition condition) {
    if (condition instanceof Syntax.And and) {
      return and.conditions();
    } else if (condition instanceof Syntax.Or or) {
      return or.conditions();
    } else if (condition instanceof Syntax.Not not) {
      return List.of(not.condition());
    }
    return operands(condition);
  }

  /** The operands of a condition that has no conditions in it. */
  static List<Syntax.Operand> operands(Syntax.Condition condition) {
    if (condition instanceof Syntax.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    } else if (condition instanceof Syntax.Between between) {
      return List.of(between.value(), between.low(), between.high());
    } else if (condition instanceof Syntax.In in) {
      List<Syntax.Operand> operands = new ArrayList<>();
      operands.add(in.value());
      operands.addAll(in.candidates());
      return operands;
    } else if (condition instanceof Syntax.Call call) {
      return call.operands();
    }
    throw new AssertionError("every other condition has operands: " + condition);
  }
}
