package dev.karst.mapper.example;

import dev.karst.mapper.SortKey;
import dev.karst.mapper.Unmapped;
import dev.karst.value.AttributeValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** Random values by type. Components of records are null now and then; sets are not. */
public final class RandomValues {
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Vienna", "+05:30", "America/Lima");
  private static final int DEEPEST = 4;
  private static final BigDecimal MOST =
      new BigDecimal("9.9999999999999999999999999999999999999E+125");
  private static final BigDecimal LEAST = new BigDecimal("1E-130");

  private final Random random;
  private final Map<Class<?>, Supplier<?>> scalars = new HashMap<>();

  public RandomValues(Random random) {
    this.random = random;
    scalars.put(String.class, this::string);
    scalars.put(Character.class, () -> "aZ\u00e4\u20ac\0".charAt(random.nextInt(5)));
    scalars.put(Boolean.class, random::nextBoolean);
    scalars.put(Byte.class, () -> (byte) random.nextInt());
    scalars.put(Short.class, () -> (short) random.nextInt());
    scalars.put(
        Integer.class,
        () ->
            orOneOf(random.nextInt() >> random.nextInt(32), Integer.MIN_VALUE, Integer.MAX_VALUE));
    scalars.put(
        Long.class,
        () -> orOneOf(random.nextLong() >> random.nextInt(64), Long.MIN_VALUE, Long.MAX_VALUE));
    scalars.put(
        Float.class,
        () ->
            orOneOf(
                (float) (random.nextGaussian() * 1e6),
                Float.MAX_VALUE,
                -Float.MAX_VALUE,
                Float.MIN_VALUE));
    scalars.put(
        Double.class,
        () ->
            orOneOf(random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30), 9e125, -1e-130));
    scalars.put(BigInteger.class, () -> new BigInteger(100, random).negate());
    scalars.put(BigDecimal.class, this::decimal);
    scalars.put(ByteBuffer.class, () -> ByteBuffer.wrap(string().getBytes()));
    scalars.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
    scalars.put(URI.class, () -> URI.create("urn:n:" + random.nextInt()));
    scalars.put(URL.class, this::url);
    scalars.put(Locale.class, () -> pick(List.of(Locale.US, Locale.ROOT, Locale.GERMAN)));
    scalars.put(Currency.class, () -> Currency.getInstance(pick(List.of("EUR", "USD", "JPY"))));
    scalars.put(ZoneId.class, this::zone);
    scalars.put(ZoneOffset.class, () -> ZoneOffset.ofTotalSeconds(random.nextInt(60_000) - 30_000));
    scalars.put(
        Duration.class,
        () ->
            orOneOf(
                Duration.ofSeconds(random.nextInt(), random.nextInt()),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                Duration.ofSeconds(Long.MIN_VALUE)));
    scalars.put(Period.class, () -> Period.of(small(), small(), small()));
    scalars.put(Instant.class, () -> orOneOf(instant(), Instant.MIN, Instant.MAX));
    scalars.put(
        LocalDate.class, () -> orOneOf(local().toLocalDate(), LocalDate.MIN, LocalDate.MAX));
    scalars.put(LocalTime.class, () -> local().toLocalTime());
    scalars.put(LocalDateTime.class, this::local);
    scalars.put(OffsetTime.class, () -> offset().toOffsetTime());
    scalars.put(OffsetDateTime.class, this::offset);
    scalars.put(ZonedDateTime.class, () -> instant().atZone(zone()));
    scalars.put(
        Year.class,
        () -> orOneOf(Year.from(local()), Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE)));
    scalars.put(YearMonth.class, () -> YearMonth.from(local()));
    scalars.put(MonthDay.class, () -> MonthDay.from(local()));
    scalars.put(OptionalInt.class, () -> some() ? OptionalInt.of(small()) : OptionalInt.empty());
    scalars.put(OptionalLong.class, () -> some() ? OptionalLong.of(small()) : OptionalLong.empty());
    scalars.put(
        OptionalDouble.class,
        () -> some() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty());
    for (Class<?> boxed :
        List.of(
            Character.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class)) {
      scalars.put(
          java.lang.invoke.MethodType.methodType(boxed).unwrap().returnType(), scalars.get(boxed));
    }
  }

  public <R> R record(Class<R> type) throws ReflectiveOperationException {
    return type.cast(record(type, 0));
  }

  /** The same record with another value of one component. */
  <R> R with(R record, String component, Object value) throws ReflectiveOperationException {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < values.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          components[i].getName().equals(component)
              ? value
              : components[i].getAccessor().invoke(record);
    }
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) record.getClass();
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  private Object record(Class<?> type, int depth) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      boolean key = i == 0 || components[i].isAnnotationPresent(SortKey.class);
      values[i] = component(components[i], key, depth);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private Object component(RecordComponent component, boolean key, int depth)
      throws ReflectiveOperationException {
    if (component.isAnnotationPresent(Unmapped.class)) {
      return attributes(depth);
    }
    Class<?> type = component.getType();
    boolean nullable =
        !key
            && !type.isPrimitive()
            && !Set.class.isAssignableFrom(type)
            && !type.getSimpleName().startsWith("Optional");
    return nullable && random.nextInt(8) == 0 ? null : value(component.getGenericType(), depth);
  }

  private Object value(Type type, int depth) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, depth + 1);
    }
    Class<?> simple = (Class<?>) type;
    if (simple.isEnum()) {
      return pick(List.of(simple.getEnumConstants()));
    }
    return simple.isRecord() ? record(simple, depth + 1) : scalars.get(simple).get();
  }

  private Object generic(ParameterizedType type, int depth) throws ReflectiveOperationException {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return some() ? Optional.of(value(arguments[0], depth)) : Optional.empty();
    }
    if (raw == Map.class || raw == NavigableMap.class) {
      Map<Object, Object> map = raw == Map.class ? new HashMap<>() : new TreeMap<>();
      for (int i = size(depth); i > 0; i--) {
        map.put(mapKey(arguments[0], depth), some() ? value(arguments[1], depth) : null);
      }
      return map;
    }
    if (raw == List.class || raw == Collection.class) {
      return fill(new ArrayList<>(), arguments[0], depth, raw == List.class);
    }
    boolean sorted = raw == SortedSet.class;
    return fill(sorted ? new TreeSet<>() : new HashSet<>(), arguments[0], depth, false);
  }

  /** DynamoDB has no empty names. */
  private Object mapKey(Type type, int depth) throws ReflectiveOperationException {
    Object key = value(type, depth);
    return key.equals("") ? "k" : key;
  }

  private Collection<Object> fill(Collection<Object> values, Type type, int depth, boolean nulls)
      throws ReflectiveOperationException {
    for (int i = size(depth); i > 0; i--) {
      values.add(nulls && !some() ? null : value(type, depth));
    }
    return values;
  }

  /** Not called like any component. */
  private Map<String, AttributeValue> attributes(int depth) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    for (int i = size(depth); i > 0; i--) {
      attributes.put("unmapped " + string(), attribute(depth + 1));
    }
    return attributes;
  }

  private AttributeValue attribute(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> AttributeValue.s(string());
      case 1 -> AttributeValue.n(decimal());
      case 2 -> AttributeValue.bool(random.nextBoolean());
      case 3 -> AttributeValue.nul();
      case 4 -> AttributeValue.m(attributes(depth));
      default -> AttributeValue.ss("a", string() + "b");
    };
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // elements are only read
  private <T> T orOneOf(T usual, T... extremes) {
    return random.nextInt(8) > 0 ? usual : pick(List.of(extremes));
  }

  private int size(int depth) {
    return depth > DEEPEST ? 0 : random.nextInt(4);
  }

  private boolean some() {
    return random.nextInt(4) > 0;
  }

  private int small() {
    return random.nextInt(200) - 100;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(pick(List.of((int) 'a', 0, 0xe4, 0x20ac, 0x1f600, (int) '"')));
    }
    return text.toString();
  }

  /** Of up to 38 digits, and now and then of the most and the furthest. */
  private BigDecimal decimal() {
    return orOneOf(usualDecimal(), MOST, MOST.negate(), LEAST);
  }

  private BigDecimal usualDecimal() {
    return new BigDecimal(new BigInteger(120, random), random.nextInt(40) - 10)
        .stripTrailingZeros();
  }

  private URL url() {
    try {
      return URI.create("file:/data/" + random.nextInt()).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant instant() {
    int nanos = some() ? random.nextInt(1_000_000_000) : 0;
    return Instant.ofEpochSecond(random.nextLong() % 60_000_000_000L, nanos);
  }

  private LocalDateTime local() {
    return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
  }

  private OffsetDateTime offset() {
    return instant().atOffset(ZoneOffset.ofHours(random.nextInt(30) - 15));
  }

  private ZoneId zone() {
    return ZoneId.of(pick(ZONES));
  }
}
