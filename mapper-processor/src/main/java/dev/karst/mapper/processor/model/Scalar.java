package dev.karst.mapper.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JDK class whose values are stored as one S, N, B or BOOL. The constant's name is also that of
 * the form in mapper-runtime.
 */
public enum Scalar {
  STRING(Store.S, true, "java.lang.String"),
  CHARACTER(Store.S, true, "java.lang.Character", "char"),
  UUID(Store.S, true, "java.util.UUID"),
  URI(Store.S, false, "java.net.URI"),
  URL(Store.S, false, "java.net.URL"),
  LOCALE(Store.S, false, "java.util.Locale"),
  CURRENCY(Store.S, false, "java.util.Currency"),
  INSTANT(Store.S, true, "java.time.Instant"),
  LOCAL_DATE(Store.S, true, "java.time.LocalDate"),
  LOCAL_TIME(Store.S, true, "java.time.LocalTime"),
  LOCAL_DATE_TIME(Store.S, true, "java.time.LocalDateTime"),
  OFFSET_TIME(Store.S, false, "java.time.OffsetTime"),
  OFFSET_DATE_TIME(Store.S, false, "java.time.OffsetDateTime"),
  ZONED_DATE_TIME(Store.S, false, "java.time.ZonedDateTime"),
  YEAR_MONTH(Store.S, true, "java.time.YearMonth"),
  MONTH_DAY(Store.S, true, "java.time.MonthDay"),
  PERIOD(Store.S, false, "java.time.Period"),
  ZONE_ID(Store.S, false, "java.time.ZoneId"),
  ZONE_OFFSET(Store.S, false, "java.time.ZoneOffset"),
  BYTE(Store.N, true, "java.lang.Byte", "byte"),
  SHORT(Store.N, true, "java.lang.Short", "short"),
  INTEGER(Store.N, true, "java.lang.Integer", "int"),
  LONG(Store.N, true, "java.lang.Long", "long"),
  FLOAT(Store.N, true, "java.lang.Float", "float"),
  DOUBLE(Store.N, true, "java.lang.Double", "double"),
  BIG_INTEGER(Store.N, true, "java.math.BigInteger"),
  BIG_DECIMAL(Store.N, true, "java.math.BigDecimal"),
  DURATION(Store.N, true, "java.time.Duration"),
  YEAR(Store.N, true, "java.time.Year"),

  /** What an instant is stored as where it is a time to live. */
  EPOCH_SECOND(Store.N, true, "java.time.Instant"),
  BYTES(Store.B, true, "byte[]"),
  BYTE_BUFFER(Store.B, true, "java.nio.ByteBuffer"),
  BOOLEAN(Store.BOOL, false, "java.lang.Boolean", "boolean");

  /** DynamoDB's type. */
  public enum Store {
    S,
    N,
    B,
    BOOL
  }

  private final Store store;
  private final boolean ordered;
  private final String className;
  private final @Nullable String primitive;

  Scalar(Store store, boolean ordered, String className) {
    this(store, ordered, className, null);
  }

  Scalar(Store store, boolean ordered, String className, @Nullable String primitive) {
    this.store = store;
    this.ordered = ordered;
    this.className = className;
    this.primitive = primitive;
  }

  /** The scalar of a class or primitive type, by its name in source. */
  public static Optional<Scalar> named(String typeName) {
    for (Scalar scalar : values()) {
      if (scalar.className.equals(typeName) || typeName.equals(scalar.primitive)) {
        return Optional.of(scalar);
      }
    }
    return Optional.empty();
  }

  public Store store() {
    return store;
  }

  /** Whether the stored form sorts as the values do. */
  public boolean ordered() {
    return ordered;
  }

  /** The class, where a primitive type will not do. */
  public TypeName boxed() {
    return this == BYTES ? ArrayTypeName.of(TypeName.BYTE) : ClassName.bestGuess(className);
  }

  /** The name in {@code ValueSource}'s and other methods, such as {@code int}. */
  public String word() {
    return primitive == null ? name().toLowerCase(Locale.ROOT) : primitive;
  }
}
