package dev.karst.mapper.example;

import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
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
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** One component of every type that can be stored, arrays apart. */
@Table("everything")
record Everything(
    @PartitionKey UUID id,
    String string,
    char character,
    Character boxedCharacter,
    boolean flag,
    Boolean boxedFlag,
    byte tiny,
    Byte boxedTiny,
    short small,
    Short boxedSmall,
    int whole,
    Integer boxedWhole,
    long large,
    Long boxedLarge,
    float real,
    Float boxedReal,
    double precise,
    Double boxedPrecise,
    BigInteger bigInteger,
    BigDecimal bigDecimal,
    ByteBuffer buffer,
    UUID uuid,
    URI uri,
    URL url,
    Locale locale,
    Currency currency,
    DayOfWeek day,
    Instant instant,
    LocalDate localDate,
    LocalTime localTime,
    LocalDateTime localDateTime,
    OffsetTime offsetTime,
    OffsetDateTime offsetDateTime,
    ZonedDateTime zonedDateTime,
    Duration duration,
    Period period,
    Year year,
    YearMonth yearMonth,
    MonthDay monthDay,
    ZoneId zone,
    ZoneOffset offset,
    Optional<String> optional,
    Optional<Point> optionalPoint,
    Optional<List<Integer>> optionalList,
    OptionalInt optionalInt,
    OptionalLong optionalLong,
    OptionalDouble optionalDouble,
    Point point,
    Shape shape,
    List<String> strings,
    List<Integer> integers,
    List<Double> doubles,
    List<Boolean> flags,
    List<Instant> instants,
    List<Point> points,
    Collection<LocalDate> dates,
    Set<String> stringSet,
    Set<Integer> integerSet,
    Set<Double> doubleSet,
    Set<UUID> uuidSet,
    Set<DayOfWeek> daySet,
    Set<ByteBuffer> bufferSet,
    Set<Boolean> flagSet,
    Set<Point> pointSet,
    SortedSet<Long> sortedSet,
    Map<String, String> map,
    Map<DayOfWeek, Point> dayMap,
    NavigableMap<LocalDate, Long> sortedMap,
    Map<UUID, Map<String, List<Set<Integer>>>> deep,
    List<Map<String, List<Point>>> deeper) {
  record Point(int x, Integer y, String name) {}

  /** Contains itself. */
  record Shape(String name, Point centre, List<Shape> parts) {}
}
