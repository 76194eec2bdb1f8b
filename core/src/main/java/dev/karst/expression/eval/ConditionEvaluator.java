package dev.karst.expression.eval;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.EncodedValue;
import dev.karst.codec.ItemView;
import dev.karst.expression.Condition;
import dev.karst.expression.Operand;
import dev.karst.value.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions on one item, on its image: only what a condition names is looked at, and
 * nothing is decoded. Used by one thread.
 *
 * <p>What the evaluator has learnt of a condition it keeps until it is asked for another one, so
 * one condition on many items, as a filter is, costs no more than to look.
 */
public final class ConditionEvaluator {
  private final PathFinder paths = new PathFinder();
  private final EncodedLiterals literals = new EncodedLiterals();
  private final OperandPlace left = new OperandPlace();
  private final OperandPlace right = new OperandPlace();
  private final OperandPlace high = new OperandPlace();
  private @Nullable Condition current;

  /** Looks at an item. */
  public ConditionEvaluator on(byte[] bytes, int offset, int length, AttributeDictionary names) {
    paths.on(bytes, offset, length, names);
    return this;
  }

  /** Looks at no item: every path leads nowhere. */
  public ConditionEvaluator onNoItem() {
    paths.onNoItem();
    return this;
  }

  /** Looks at an item, or at none. */
  public ConditionEvaluator on(ItemView item) {
    paths.on(item);
    return this;
  }

  public boolean holds(Condition condition) {
    if (condition != current) {
      literals.clear();
      current = condition;
    }
    return decide(condition);
  }

  private boolean decide(Condition condition) {
    if (condition instanceof Condition.AttributeNotExists notExists) {
      return paths.find(notExists.path()) == PathFinder.MISSING;
    } else if (condition instanceof Condition.AttributeExists exists) {
      return paths.find(exists.path()) != PathFinder.MISSING;
    } else if (condition instanceof Condition.Comparison comparison) {
      return decide(comparison);
    } else if (condition instanceof Condition.And and) {
      return decideAll(and.conditions());
    } else if (condition instanceof Condition.Or or) {
      return decideAny(or.conditions());
    } else if (condition instanceof Condition.Not not) {
      return !decide(not.condition());
    } else if (condition instanceof Condition.Between between) {
      return decide(between);
    } else if (condition instanceof Condition.In in) {
      return decide(in);
    } else if (condition instanceof Condition.AttributeType type) {
      return decide(type);
    } else if (condition instanceof Condition.BeginsWith beginsWith) {
      return decide(beginsWith);
    } else if (condition instanceof Condition.Contains contains) {
      return decide(contains);
    }
    throw new AssertionError("every condition is decided: " + condition);
  }

  // Indexes rather than iterators or streams: a filter meets every item of a table.

  private boolean decideAll(List<Condition> conditions) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!decide(conditions.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean decideAny(List<Condition> conditions) {
    for (int i = 0; i < conditions.size(); i++) {
      if (decide(conditions.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean decide(Condition.Comparison comparison) {
    resolve(comparison.left(), left);
    resolve(comparison.right(), right);
    return switch (comparison.comparator()) {
      case EQUAL -> left.equal(right);
      // What is missing differs from everything there is: the service, too, lets <> pass then.
      case NOT_EQUAL -> (left.exists() || right.exists()) && !left.equal(right);
      case LESS -> left.comparable(right) && left.compare(right) < 0;
      case LESS_OR_EQUAL -> left.comparable(right) && left.compare(right) <= 0;
      case GREATER -> left.comparable(right) && left.compare(right) > 0;
      case GREATER_OR_EQUAL -> left.comparable(right) && left.compare(right) >= 0;
    };
  }

  private boolean decide(Condition.Between between) {
    resolve(between.value(), left);
    resolve(between.low(), right);
    resolve(between.high(), high);
    return left.comparable(right)
        && left.comparable(high)
        && left.compare(right) >= 0
        && left.compare(high) <= 0;
  }

  private boolean decide(Condition.In in) {
    resolve(in.value(), left);
    if (!left.exists()) {
      return false;
    }
    List<Operand> candidates = in.candidates();
    for (int i = 0; i < candidates.size(); i++) {
      resolve(candidates.get(i), right);
      if (left.equal(right)) {
        return true;
      }
    }
    return false;
  }

  private boolean decide(Condition.AttributeType condition) {
    int at = paths.find(condition.path());
    return at != PathFinder.MISSING && EncodedValue.type(paths.bytes(), at) == condition.type();
  }

  private boolean decide(Condition.BeginsWith beginsWith) {
    resolve(beginsWith.value(), left);
    resolve(beginsWith.prefix(), right);
    return left.exists()
        && right.exists()
        && EncodedValue.beginsWith(left.bytes(), left.at(), right.bytes(), right.at());
  }

  private boolean decide(Condition.Contains contains) {
    resolve(contains.container(), left);
    resolve(contains.element(), right);
    if (!left.exists() || !right.exists()) {
      return false;
    }
    ValueType type = EncodedValue.type(left.bytes(), left.at());
    return switch (type) {
      case S, B -> EncodedValue.hasPart(left.bytes(), left.at(), right.bytes(), right.at());
      case L, SS, NS, BS ->
          EncodedValue.hasElement(left.bytes(), left.at(), right.bytes(), right.at());
      case N, BOOL, NULL, M -> false;
    };
  }

  private void resolve(Operand operand, OperandPlace place) {
    place.resolve(operand, paths, literals);
  }
}
