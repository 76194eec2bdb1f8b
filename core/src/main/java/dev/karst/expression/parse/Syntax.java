package dev.karst.expression.parse;

import dev.karst.expression.Comparator;
import java.util.List;

/** The syntax tree of an expression: as it was written, placeholders unresolved. */
sealed interface Syntax {
  /** One step of a document path. */
  sealed interface Step {}

  /** A name as it is. */
  record Name(String text) implements Step {}

  /** A name's placeholder, {@code #} included. */
  record NamePlaceholder(String text) implements Step {}

  /** A list index; its digits may be too many for an int. */
  record Index(String digits) implements Step {}

  /** What an operator or a function takes. */
  sealed interface Operand extends Syntax {}

  /** A document path; the first step is a name. */
  record Path(List<Step> steps) implements Operand {
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** A value's placeholder, {@code :} included. */
  record Value(String placeholder) implements Operand {}

  /** A function and its operands: an operand or a condition, as the function may be. */
  record Call(String function, List<Operand> operands) implements Operand, Condition {
    public Call {
      operands = List.copyOf(operands);
    }
  }

  /** What holds of an item or does not. */
  sealed interface Condition extends Syntax {}

  record And(List<Condition> conditions) implements Condition {
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  record Or(List<Condition> conditions) implements Condition {
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  record Not(Condition condition) implements Condition {}

  record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {}

  record Between(Operand value, Operand low, Operand high) implements Condition {}

  record In(Operand value, List<Operand> candidates) implements Condition {
    public In {
      candidates = List.copyOf(candidates);
    }
  }

  /** The sum or the difference of two operands. */
  record Arithmetic(Operand left, boolean plus, Operand right) implements Syntax {
    String operator() {
      return plus ? "+" : "-";
    }
  }

  /** The clauses of an update, in the order they were written. */
  record Update(List<Section> sections) implements Syntax {
    public Update {
      sections = List.copyOf(sections);
    }
  }

  /** One clause of an update: SET, REMOVE, ADD or DELETE. */
  record Section(TokenType keyword, List<Action> actions) {
    public Section {
      actions = List.copyOf(actions);
    }
  }

  /** What one clause does to one path. */
  sealed interface Action {
    Path path();
  }

  /**
   * Gives the path a value.
   *
   * @param value an operand or arithmetic
   */
  record Set(Path path, Syntax value) implements Action {}

  record Remove(Path path) implements Action {}

  record Add(Path path, Value value) implements Action {}

  record Delete(Path path, Value value) implements Action {}

  /** The paths of a projection. */
  record Projection(List<Path> paths) implements Syntax {
    public Projection {
      paths = List.copyOf(paths);
    }
  }
}
