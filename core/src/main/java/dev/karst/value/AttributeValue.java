package dev.karst.value;

import dev.karst.error.Messages;
import dev.karst.error.ValidationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The value of an attribute, of one of DynamoDB's ten types.
 *
 * <p>Values are immutable and equal as DynamoDB's are: numbers by their numeric value, bytes by
 * content, sets whatever their order (they are kept sorted). They print as DynamoDB's JSON.
 */
public sealed interface AttributeValue {
  /** Which of the ten types it is. */
  ValueType type();

  /** A string, which may be empty. */
  record S(String value) implements AttributeValue {
    public S {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public ValueType type() {
      return ValueType.S;
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** A number; the value is normalised: no trailing zeros. */
  record N(BigDecimal value) implements AttributeValue {
    public N {
      value = DecimalNumber.normalize(value);
    }

    @Override
    public ValueType type() {
      return ValueType.N;
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** Bytes, owned by the value: copied on the way in and on the way out. */
  @SuppressWarnings("ArrayRecordComponent") // Equality is redefined below.
  record B(byte[] value) implements AttributeValue {
    public B {
      value = value.clone();
    }

    @Override
    public byte[] value() {
      return value.clone();
    }

    @Override
    public ValueType type() {
      return ValueType.B;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof B that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** True or false. */
  record Bool(boolean value) implements AttributeValue {
    @Override
    public ValueType type() {
      return ValueType.BOOL;
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** The explicit null, which is not the absence of the attribute. */
  record Null() implements AttributeValue {
    @Override
    public ValueType type() {
      return ValueType.NULL;
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** Named values. */
  record M(Map<String, AttributeValue> value) implements AttributeValue {
    public M {
      Map<String, AttributeValue> copy = new LinkedHashMap<>(value);
      copy.forEach(
          (name, element) -> {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(element, name);
          });
      value = Collections.unmodifiableMap(copy);
    }

    @Override
    public ValueType type() {
      return ValueType.M;
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** Values in an order, of any types. */
  record L(List<AttributeValue> value) implements AttributeValue {
    public L {
      value = List.copyOf(value);
    }

    @Override
    public ValueType type() {
      return ValueType.L;
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** A set of strings, not empty. */
  record Ss(List<String> value) implements AttributeValue {
    public Ss {
      if (value.isEmpty()) {
        throw new ValidationException(Messages.emptyStringSet());
      }
      List<String> given = value;
      value = given.stream().sorted().distinct().toList();
      if (value.size() < given.size()) {
        throw new ValidationException(Messages.duplicatesInStringSet(given));
      }
    }

    @Override
    public ValueType type() {
      return ValueType.SS;
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** A set of numbers, not empty, each normalised. */
  record Ns(List<BigDecimal> value) implements AttributeValue {
    public Ns {
      if (value.isEmpty()) {
        throw new ValidationException(Messages.emptyNumberSet());
      }
      int given = value.size();
      value = value.stream().map(DecimalNumber::normalize).sorted().distinct().toList();
      if (value.size() < given) {
        throw new ValidationException(Messages.duplicatesInNumberSet());
      }
    }

    @Override
    public ValueType type() {
      return ValueType.NS;
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** A set of byte strings, not empty, each copied on the way in and on the way out. */
  record Bs(List<byte[]> value) implements AttributeValue {
    private static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

    public Bs {
      if (value.isEmpty()) {
        throw new ValidationException(Messages.emptyBinarySet());
      }
      List<byte[]> given = value;
      value = given.stream().map(byte[]::clone).sorted(ORDER).toList();
      for (int i = 1; i < value.size(); i++) {
        if (Arrays.equals(value.get(i - 1), value.get(i))) {
          throw new ValidationException(
              Messages.duplicatesInBinarySet(
                  given.stream().map(Base64.getEncoder()::encodeToString).toList()));
        }
      }
    }

    @Override
    public List<byte[]> value() {
      return value.stream().map(byte[]::clone).toList();
    }

    @Override
    public ValueType type() {
      return ValueType.BS;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bs that && Arrays.deepEquals(value.toArray(), that.value.toArray());
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(value.toArray());
    }

    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  static S s(String value) {
    return new S(value);
  }

  static N n(long value) {
    return new N(BigDecimal.valueOf(value));
  }

  static N n(BigDecimal value) {
    return new N(value);
  }

  /** Reads a number from its text, with DynamoDB's error if it is none. */
  static N n(String value) {
    return new N(DecimalNumber.parse(value));
  }

  static B b(byte... value) {
    return new B(value);
  }

  static Bool bool(boolean value) {
    return new Bool(value);
  }

  static Null nul() {
    return new Null();
  }

  static M m(Map<String, ? extends AttributeValue> value) {
    return new M(Collections.unmodifiableMap(value));
  }

  static L l(AttributeValue... value) {
    return new L(List.of(value));
  }

  static L l(List<? extends AttributeValue> value) {
    return new L(List.copyOf(value));
  }

  static Ss ss(String... value) {
    return new Ss(List.of(value));
  }

  static Ss ss(Collection<String> value) {
    return new Ss(List.copyOf(value));
  }

  static Ns ns(long... value) {
    return new Ns(Arrays.stream(value).mapToObj(BigDecimal::valueOf).toList());
  }

  static Ns ns(Collection<? extends Number> value) {
    List<BigDecimal> numbers = new ArrayList<>(value.size());
    for (Number number : value) {
      numbers.add(DecimalNumber.of(number));
    }
    return new Ns(numbers);
  }

  static Bs bs(byte[]... value) {
    return new Bs(List.of(value));
  }

  static Bs bs(Collection<byte[]> value) {
    return new Bs(List.copyOf(value));
  }
}
