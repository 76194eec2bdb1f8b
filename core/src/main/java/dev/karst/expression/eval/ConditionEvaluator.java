package dev.karst.expression.eval;

import dev.karst.codec.AttributeDictionary;
import dev.karst.codec.EncodedValue;
import dev.karst.codec.FieldName;
import dev.karst.codec.ImageView;
import dev.karst.codec.ItemView;
import dev.karst.codec.ValueEncoder;
import dev.karst.expression.Comparator;
import dev.karst.expression.Condition;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.Operand;

/**
 * Decides conditions on one item, on its image: only what a condition names is looked at, and
 * nothing is decoded. Used by one thread.
 */
public final class ConditionEvaluator {
  private static final int MISSING = -1;

  private final ImageView image = new ImageView();
  private final Place left = new Place();
  private final Place right = new Place();
  private AttributeDictionary dictionary = new AttributeDictionary();
  private boolean present;

  /** An encoded value: where it lies. */
  private static final class Place {
    private byte[] bytes = new byte[0];
    private int at = MISSING;

    private boolean exists() {
      return at != MISSING;
    }
  }

  /** Looks at an item. */
  public ConditionEvaluator on(byte[] bytes, int offset, int length, AttributeDictionary names) {
    image.reset(bytes, offset, length);
    dictionary = names;
    present = true;
    return this;
  }

  /** Looks at no item: every path leads nowhere. */
  public ConditionEvaluator onNoItem() {
    present = false;
    return this;
  }

  /** Looks at an item, or at none. */
  public ConditionEvaluator on(ItemView item) {
    return item.exists()
        ? on(item.bytes(), item.offset(), item.length(), item.names())
        : onNoItem();
  }

  public boolean holds(Condition condition) {
    if (condition instanceof Condition.And and) {
      return and.conditions().stream().allMatch(this::holds);
    } else if (condition instanceof Condition.Or or) {
      return or.conditions().stream().anyMatch(this::holds);
    } else if (condition instanceof Condition.Not not) {
      return !holds(not.condition());
    } else if (condition instanceof Condition.Comparison comparison) {
      return holds(comparison);
    } else if (condition instanceof Condition.AttributeExists exists) {
      return find(exists.path()) != MISSING;
    } else if (condition instanceof Condition.AttributeNotExists notExists) {
      return find(notExists.path()) == MISSING;
    }
    throw new AssertionError("every condition is decided: " + condition);
  }

  private boolean holds(Condition.Comparison comparison) {
    resolve(comparison.left(), left);
    resolve(comparison.right(), right);
    if (!left.exists() || !right.exists()) {
      // What is missing differs from everything there is: the service, too, lets <> pass then.
      return comparison.comparator() == Comparator.NOT_EQUAL && left.exists() != right.exists();
    }
    return switch (comparison.comparator()) {
      case EQUAL -> EncodedValue.equal(left.bytes, left.at, right.bytes, right.at);
      case NOT_EQUAL -> !EncodedValue.equal(left.bytes, left.at, right.bytes, right.at);
      case LESS -> comparable() && order() < 0;
      case LESS_OR_EQUAL -> comparable() && order() <= 0;
      case GREATER -> comparable() && order() > 0;
      case GREATER_OR_EQUAL -> comparable() && order() >= 0;
    };
  }

  private boolean comparable() {
    return EncodedValue.comparable(left.bytes, left.at, right.bytes, right.at);
  }

  private int order() {
    return EncodedValue.compare(left.bytes, left.at, right.bytes, right.at);
  }

  private void resolve(Operand operand, Place place) {
    if (operand instanceof Operand.Path path) {
      place.at = find(path.path());
      place.bytes = place.exists() ? image.bytes() : place.bytes;
    } else if (operand instanceof Operand.Literal literal) {
      place.bytes = ValueEncoder.encode(literal.value());
      place.at = 0;
    }
  }

  private int find(DocumentPath path) {
    if (!present) {
      return MISSING;
    }
    int at = image.attribute(dictionary, path.attribute());
    for (DocumentPath.Element element : path.elements()) {
      if (at == MISSING) {
        return MISSING;
      }
      if (element instanceof DocumentPath.Entry entry) {
        at = image.entry(at, FieldName.of(entry.name()));
      } else if (element instanceof DocumentPath.Index index) {
        at = image.element(at, index.index());
      }
    }
    return at;
  }
}
