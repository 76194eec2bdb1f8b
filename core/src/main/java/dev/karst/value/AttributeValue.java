package dev.karst.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The value of an attribute, of one of DynamoDB's ten types. */
public sealed interface AttributeValue {
  record S(String value) implements AttributeValue {}

  /** A number; the value is normalised: no trailing zeros. */
  record N(BigDecimal value) implements AttributeValue {}

  /** Bytes, owned by the value. */
  record B(byte[] value) implements AttributeValue {}

  record Bool(boolean value) implements AttributeValue {}

  record Null() implements AttributeValue {}

  record M(Map<String, AttributeValue> value) implements AttributeValue {}

  record L(List<AttributeValue> value) implements AttributeValue {}

  record Ss(List<String> value) implements AttributeValue {}

  record Ns(List<BigDecimal> value) implements AttributeValue {}

  record Bs(List<byte[]> value) implements AttributeValue {}

  static AttributeValue s(String value) {
    return new S(value);
  }

  static AttributeValue n(long value) {
    return new N(BigDecimal.valueOf(value));
  }

  static AttributeValue n(BigDecimal value) {
    return new N(value);
  }

  static AttributeValue b(byte[] value) {
    return new B(value);
  }

  static AttributeValue bool(boolean value) {
    return new Bool(value);
  }
}
