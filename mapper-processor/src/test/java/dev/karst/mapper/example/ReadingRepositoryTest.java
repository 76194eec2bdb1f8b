package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beans, number keys, and instants that sort as time does. */
class ReadingRepositoryTest {
  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Readings readings = open(karst);

  @AfterEach
  void close() {
    karst.close();
  }

  Readings open(Karst database) {
    return Facade.generated(Readings.class, ReadingRepository.on(database));
  }

  private static Reading reading(long sensor, String takenAt) {
    Reading reading = new Reading();
    reading.setSensor(sensor);
    reading.setTakenAt(Instant.parse(takenAt));
    return reading;
  }

  @Test
  void readsBeansBack() {
    Reading.Place place = new Reading.Place();
    place.setRoom("kitchen");
    place.setOutside(true);
    Reading reading = reading(-7, "2026-01-01T00:00:00.25Z").setPlace(place);
    reading.setRaw(new byte[] {1, -1});
    reading.setSamples(new int[] {3, 1, 2});
    reading.setLabels(new String[] {"a", null});
    reading.setCache("lost");
    readings.put(reading);
    Reading found = readings.find(-7, Instant.parse("2026-01-01T00:00:00.25Z")).orElseThrow();
    assertThat(found).usingRecursiveComparison().ignoringFields("cache").isEqualTo(reading);
    assertThat(found.getCache()).isEqualTo("as constructed");
  }

  @Test
  void sortsInstantsByTime() {
    List<String> times =
        List.of(
            "1969-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00Z",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00.000000001Z",
            "2026-01-01T00:00:00.5Z",
            "2026-01-01T00:00:01Z");
    Stream.of(5, 2, 0, 4, 1, 3).forEach(i -> readings.put(reading(1, times.get(i))));
    assertThat(readings.query(1).list())
        .extracting(Reading::getTakenAt)
        .containsExactlyElementsOf(times.stream().map(Instant::parse).toList());
    assertThat(readings.query(1).takenAtAtLeast(Instant.parse("2026-01-01T00:00:00.5Z")).list())
        .hasSize(2);
    assertThat(readings.query(1).takenAtBeginsWith("2026-01-01T00:00:00").list()).hasSize(3);
  }

  @Test
  void refusesKeysThatWouldSortWrongly() {
    for (String time : List.of("+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z")) {
      assertThatThrownBy(() -> readings.put(reading(1, time)))
          .isInstanceOf(ValidationException.class)
          .hasMessage(
              "One or more parameter values were invalid: A date in a key is in the years 0 to"
                  + " 9999, or it would sort wrongly: "
                  + time);
      assertThatThrownBy(() -> readings.find(1, Instant.parse(time)))
          .isInstanceOf(ValidationException.class);
      assertThatThrownBy(() -> readings.query(1).takenAtAtLeast(Instant.parse(time)))
          .isInstanceOf(ValidationException.class);
    }
    readings.put(reading(1, "9999-12-31T23:59:59.999999999Z"));
    readings.put(reading(1, "0000-01-01T00:00:00Z"));
    assertThat(readings.query(1).list()).hasSize(2);
  }
}
