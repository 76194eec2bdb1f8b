package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Query;
import dev.karst.mapper.SortKey;
import dev.karst.mapper.Table;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys of other types than strings and whole numbers. */
class KeyTypesTest {
  @Table("by-day")
  record ByDay(@PartitionKey DayOfWeek day, @SortKey double weight, String note) {}

  @Table("by-bytes")
  record ByBytes(@PartitionKey byte[] id, @SortKey Duration age) {}

  @Table("by-number")
  record ByNumber(@PartitionKey BigDecimal number, @SortKey ByteBuffer bytes) {}

  @Table("by-letter")
  record ByLetter(@PartitionKey Character letter, @SortKey Long count) {}

  @Table("by-float")
  record ByFloat(@PartitionKey float value, @SortKey LocalDate date) {}

  interface Days extends AnyRepository<ByDay, KeyTypesTest_ByDayKey> {
    Optional<ByDay> find(DayOfWeek day, double weight);

    Weights query(DayOfWeek day);
  }

  interface Weights extends AnyQuery<ByDay> {
    Query<ByDay> weightBetween(double low, double high);
  }

  interface Ages extends AnyRepository<ByBytes, KeyTypesTest_ByBytesKey> {
    AgesOfOne query(byte[] id);

    boolean delete(byte[] id, Duration age);
  }

  interface AgesOfOne extends AnyQuery<ByBytes> {}

  interface Numbers extends AnyRepository<ByNumber, KeyTypesTest_ByNumberKey> {
    Optional<ByNumber> find(BigDecimal number, ByteBuffer bytes);

    Bytes query(BigDecimal number);
  }

  interface Bytes extends AnyQuery<ByNumber> {
    Query<ByNumber> bytesBeginsWith(byte[] prefix);
  }

  interface Letters extends AnyRepository<ByLetter, KeyTypesTest_ByLetterKey> {
    Counts query(char letter);
  }

  interface Counts extends AnyQuery<ByLetter> {
    Query<ByLetter> countAtLeast(long value);
  }

  interface Floats extends AnyRepository<ByFloat, KeyTypesTest_ByFloatKey> {
    Optional<ByFloat> find(float value, LocalDate date);

    Dates query(float value);
  }

  interface Dates extends AnyQuery<ByFloat> {
    Query<ByFloat> dateBeginsWith(String prefix);
  }

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();

  @AfterEach
  void close() {
    karst.close();
  }

  Days days(Karst database) {
    return Facade.generated(Days.class, KeyTypesTest_ByDayRepository.on(database));
  }

  Ages ages(Karst database) {
    return Facade.generated(Ages.class, KeyTypesTest_ByBytesRepository.on(database));
  }

  Numbers numbers(Karst database) {
    return Facade.generated(Numbers.class, KeyTypesTest_ByNumberRepository.on(database));
  }

  Letters letters(Karst database) {
    return Facade.generated(Letters.class, KeyTypesTest_ByLetterRepository.on(database));
  }

  Floats floats(Karst database) {
    return Facade.generated(Floats.class, KeyTypesTest_ByFloatRepository.on(database));
  }

  @Test
  void enumAndDouble() {
    Days days = days(karst);
    DoubleStream.of(2.5, -1e30, 0.1, 1e-9, -3)
        .forEach(weight -> days.put(new ByDay(DayOfWeek.FRIDAY, weight, "n")));
    assertThat(days.query(DayOfWeek.FRIDAY).list())
        .extracting(ByDay::weight)
        .containsExactly(-1e30, -3.0, 1e-9, 0.1, 2.5);
    assertThat(days.find(DayOfWeek.FRIDAY, 0.1)).isPresent();
    assertThat(days.query(DayOfWeek.FRIDAY).weightBetween(-3, 0.1).list()).hasSize(3);
    assertThat(days.query(DayOfWeek.MONDAY).list()).isEmpty();
  }

  @Test
  void bytesAndDuration() {
    Ages ages = ages(karst);
    byte[] id = {0, -1, 7};
    Stream.of(Duration.ofMillis(-1500), Duration.ofDays(400), Duration.ZERO, Duration.ofNanos(1))
        .forEach(age -> ages.put(new ByBytes(id, age)));
    assertThat(ages.query(id).list())
        .extracting(ByBytes::age)
        .containsExactly(
            Duration.ofMillis(-1500), Duration.ZERO, Duration.ofNanos(1), Duration.ofDays(400));
    assertThat(ages.delete(id, Duration.ZERO)).isTrue();
  }

  @Test
  void decimalAndBuffer() {
    Numbers numbers = numbers(karst);
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {9, 1, 2, 9}, 1, 2);
    numbers.put(new ByNumber(new BigDecimal("1.50"), bytes));
    assertThat(bytes.remaining()).isEqualTo(2);
    assertThat(numbers.find(new BigDecimal("1.5"), ByteBuffer.wrap(new byte[] {1, 2}))).isPresent();
    assertThat(numbers.query(new BigDecimal("15e-1")).bytesBeginsWith(new byte[] {1}).first())
        .isPresent();
  }

  @Test
  void letterAndBoxedLong() {
    Letters letters = letters(karst);
    LongStream.of(10, -9, 2).forEach(count -> letters.put(new ByLetter('x', count)));
    assertThat(letters.query('x').countAtLeast(2L).list())
        .containsExactly(new ByLetter('x', 2L), new ByLetter('x', 10L));
  }

  @Test
  void floatAndDate() {
    Floats floats = floats(karst);
    LocalDate date = LocalDate.of(2026, 2, 28);
    floats.put(new ByFloat(0.1f, date));
    assertThat(floats.find(0.1f, date)).contains(new ByFloat(0.1f, date));
    assertThat(floats.query(0.1f).dateBeginsWith("2026-02").list()).hasSize(1);
  }
}
