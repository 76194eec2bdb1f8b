package dev.karst.mapper.codec;

import dev.karst.codec.ValueSink;
import dev.karst.codec.ValueSource;
import dev.karst.error.ValidationException;
import dev.karst.value.AttributeValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The form of a class whose values are stored as N. A number has no trailing zeros and no negative
 * zero: {@code 1.50} is read back as {@code 1.5}, and {@code -0.0} as {@code 0.0}.
 *
 * @param description what a number must be, after "not", such as "an int"
 * @param format gives a value's number
 * @param parser reverses it; throws {@link ArithmeticException} or {@link DateTimeException} on
 *     other numbers
 */
public record NumberForm<T>(
    String description,
    Function<? super T, BigDecimal> format,
    Function<BigDecimal, ? extends T> parser)
    implements ScalarForm<T> {
  public static final NumberForm<Byte> BYTE =
      new NumberForm<>("a byte", BigDecimal::valueOf, BigDecimal::byteValueExact);
  public static final NumberForm<Short> SHORT =
      new NumberForm<>("a short", BigDecimal::valueOf, BigDecimal::shortValueExact);
  public static final NumberForm<Integer> INTEGER =
      new NumberForm<>("an int", BigDecimal::valueOf, BigDecimal::intValueExact);
  public static final NumberForm<Long> LONG =
      new NumberForm<>("a long", BigDecimal::valueOf, BigDecimal::longValueExact);
  public static final NumberForm<BigInteger> BIG_INTEGER =
      new NumberForm<>("a whole number", BigDecimal::new, BigDecimal::toBigIntegerExact);
  public static final NumberForm<BigDecimal> BIG_DECIMAL =
      new NumberForm<>("a number", Function.identity(), Function.identity());

  /** The shortest decimal that only this float is nearest to. */
  public static final NumberForm<Float> FLOAT =
      new NumberForm<>("a float", NumberForm::ofFloat, BigDecimal::floatValue);

  /** The shortest decimal that only this double is nearest to. */
  public static final NumberForm<Double> DOUBLE =
      new NumberForm<>("a double", NumberForm::ofDouble, BigDecimal::doubleValue);

  /** Seconds, with up to nine decimals. */
  public static final NumberForm<Duration> DURATION =
      new NumberForm<>("a duration in seconds", NumberForm::ofDuration, NumberForm::toDuration);

  /** Whole seconds since 1970 UTC, as DynamoDB's time to live takes them; fractions are cut off. */
  public static final NumberForm<Instant> EPOCH_SECOND =
      new NumberForm<>(
          "a time in seconds since 1970",
          instant -> BigDecimal.valueOf(instant.getEpochSecond()),
          number -> Instant.ofEpochSecond(number.toBigInteger().longValueExact()));

  public static final NumberForm<Year> YEAR =
      new NumberForm<>(
          "a year",
          year -> BigDecimal.valueOf(year.getValue()),
          number -> Year.of(number.intValueExact()));

  /** The form of a class whose values are converted to those of this one. */
  public <V> NumberForm<V> via(Conversion<V, T> conversion) {
    return new NumberForm<>(
        description,
        value -> format.apply(conversion.toAttribute(value)),
        number -> conversion.fromAttribute(parser.apply(number)));
  }

  /**
   * The value of a number in decimal digits.
   *
   * @throws RuntimeException if it has none
   */
  public T of(String number) {
    return parser.apply(new BigDecimal(number));
  }

  /** The number of a value. */
  public BigDecimal number(T value) {
    return format.apply(value);
  }

  @Override
  public void write(ValueSink sink, T value) {
    sink.number(format.apply(value));
  }

  @Override
  public T read(ValueSource source) {
    BigDecimal number = source.number();
    try {
      return parser.apply(number);
    } catch (ArithmeticException | DateTimeException e) {
      throw Values.unreadable(source, description, number, e);
    }
  }

  @Override
  public AttributeValue value(T value) {
    return AttributeValue.n(format.apply(value));
  }

  @Override
  public void writeSet(ValueSink sink, Collection<? extends T> values) {
    if (values.isEmpty()) {
      Sets.writeEmpty(sink);
      return;
    }
    List<BigDecimal> numbers = new ArrayList<>(values.size());
    for (T value : values) {
      numbers.add(format.apply(Sets.member(value)));
    }
    sink.numberSet(numbers);
  }

  private static BigDecimal ofFloat(Float value) {
    if (!Float.isFinite(value)) {
      throw notFinite(value);
    }
    return new BigDecimal(value.toString());
  }

  private static BigDecimal ofDouble(Double value) {
    if (!Double.isFinite(value)) {
      throw notFinite(value);
    }
    return BigDecimal.valueOf(value);
  }

  private static ValidationException notFinite(Number value) {
    return new ValidationException("a number is finite: value=" + value);
  }

  private static BigDecimal ofDuration(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
  }

  private static Duration toDuration(BigDecimal seconds) {
    BigInteger nanos = seconds.movePointRight(9).toBigIntegerExact();
    BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
  }
}
