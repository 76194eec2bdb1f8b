package dev.karst.mapper.runtime;

import dev.karst.codec.KeyBytes;
import dev.karst.error.ValidationException;
import dev.karst.expression.DocumentPath;
import dev.karst.expression.UpdateExpression.Action;
import dev.karst.mapper.Automatic;
import dev.karst.mapper.ValuePath;
import dev.karst.mapper.codec.BinaryForm;
import dev.karst.mapper.codec.KeyText;
import dev.karst.mapper.codec.NumberForm;
import dev.karst.mapper.codec.ScalarForm;
import dev.karst.mapper.codec.TextForm;
import dev.karst.value.AttributeValue;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A component of the key of a table or an index.
 *
 * @param index of the property among those that an object is made of; of a part of what is
 *     flattened, which only indexes have in their keys, there is none
 * @param kind how it is stored; in an index that of what an option holds
 */
record KeyComponent(Property property, int index, Kind.Single<?> kind) {
  /** Which part of a primary key a value is. */
  enum Side {
    PARTITION,
    SORT;

    void put(KeyBytes key, String text) {
      if (this == PARTITION) {
        key.partition(text);
      } else {
        key.sort(text);
      }
    }

    private void put(KeyBytes key, long number) {
      if (this == PARTITION) {
        key.partition(number);
      } else {
        key.sort(number);
      }
    }

    private void put(KeyBytes key, BigDecimal number) {
      if (this == PARTITION) {
        key.partition(number);
      } else {
        key.sort(number);
      }
    }

    private void put(KeyBytes key, byte[] bytes) {
      if (this == PARTITION) {
        key.partition(bytes);
      } else {
        key.sort(bytes);
      }
    }
  }

  String name() {
    return property.name();
  }

  /**
   * A value that was given for it, as one of its class.
   *
   * @throws ValidationException if it is of another
   */
  Object checked(Object value) {
    Objects.requireNonNull(value, name());
    Object widened = Primitives.widened(value, kind.type());
    if (!kind.type().isInstance(widened)) {
      throw new ValidationException(RuntimeMessages.otherClass(name(), kind.type(), value));
    }
    return widened;
  }

  @SuppressWarnings("unchecked") // the value was checked
  void put(KeyBytes key, Side side, Object value) {
    if (kind.isWhole()) {
      side.put(key, ((Number) value).longValue());
    } else if (kind.form() instanceof NumberForm<?> form) {
      side.put(key, ((NumberForm<Object>) form).number(value));
    } else if (kind.form() instanceof BinaryForm<?> form) {
      side.put(key, ((BinaryForm<Object>) form).bytes(value));
    } else {
      side.put(key, text(value));
    }
  }

  /** As conditions on keys take it. */
  @SuppressWarnings("unchecked") // the value was checked
  AttributeValue value(Object value) {
    return kind.form() instanceof TextForm
        ? AttributeValue.s(text(value))
        : ((ScalarForm<Object>) kind.form()).value(value);
  }

  /** Gives it a value in an update. */
  @SuppressWarnings("unchecked") // the value was checked
  Action set(Object value) {
    DocumentPath path = DocumentPath.of(property.attribute());
    return Automatic.set(new ValuePath<>(path, (ScalarForm<Object>) kind.form()), value);
  }

  /** As it stands in a composed key. */
  String part(Object value) {
    if (!kind.isWhole()) {
      return text(value);
    }
    if (value instanceof Byte number) {
      return KeyText.number(number);
    }
    if (value instanceof Short number) {
      return KeyText.number(number);
    }
    if (value instanceof Integer number) {
      return KeyText.number(number);
    }
    return KeyText.number((long) value);
  }

  @SuppressWarnings("unchecked") // the value was checked
  private String text(Object value) {
    return kind.isText() ? (String) value : ((TextForm<Object>) kind.form()).keyText(value);
  }
}
