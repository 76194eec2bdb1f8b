package dev.karst.mapper.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.MappingException;
import dev.karst.mapper.example.Report.Figure;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Components that are stored as JSON. */
class JsonTest {
  private static final Figure ONE = new Figure("one", 1, Map.of(7, true));

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Reports reports = open(karst);

  /** The repository. */
  Reports open(Karst database) {
    return Facade.generated(Reports.class, ReportRepository.on(database));
  }

  @AfterEach
  void close() {
    karst.close();
  }

  private static Report report(Object anything) {
    return new Report(
        "r",
        anything,
        Map.of("first", List.of(ONE)),
        Optional.of(Set.of(LocalDate.of(2026, 1, 31))),
        12,
        new Figure[] {ONE},
        new Report.Part(List.of("text", 5, List.of(true))));
  }

  private Map<String, AttributeValue> stored() {
    return karst
        .table("reports")
        .get(Item.builder().put("id", "r").build())
        .orElseThrow()
        .attributes();
  }

  @Test
  void storesOneTextEach() {
    reports.put(report(Map.of("a", 1)));
    assertThat(stored())
        .containsEntry("anything", AttributeValue.s("{\"a\":1}"))
        .containsEntry(
            "figures",
            AttributeValue.s("{\"first\":[{\"flags\":{\"7\":true},\"name\":\"one\",\"value\":1}]}"))
        .containsEntry("days", AttributeValue.s("[\"2026-01-31\"]"))
        .containsEntry("pages", AttributeValue.s("12"))
        .containsEntry(
            "part", AttributeValue.m(Map.of("content", AttributeValue.s("[\"text\",5,[true]]"))));
  }

  @Test
  void givesBackWhatWasStored() {
    Report written = report(List.of("x", Map.of("y", 2)));
    reports.put(written);
    Report read = reports.find("r").orElseThrow();
    assertThat(read).usingRecursiveComparison().isEqualTo(written);
    assertThat(read.figures().get("first").get(0)).isEqualTo(ONE);
  }

  @Test
  void whatIsNullOrEmptyIsAbsent() {
    Report empty = new Report("r", null, null, Optional.empty(), 0, null, null);
    reports.put(empty);
    assertThat(stored()).containsOnlyKeys("id", "pages");
    assertThat(reports.find("r")).contains(empty);
  }

  @Test
  void conditionsCompareTheWhole() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("b", 1);
    one.put("a", 2);
    Map<String, Object> same = new LinkedHashMap<>();
    same.put("a", 2);
    same.put("b", 1);
    reports.put(report(one));
    assertThat(reports.scan().filter(Report_.anything.eq(same)).list()).hasSize(1);
    assertThat(reports.scan().filter(Report_.days.exists()).list()).hasSize(1);
    assertThat(reports.scan().filter(Report_.pages.ne(12)).list()).isEmpty();
    reports.update("r").set(Report_.pages, 13).remove(Report_.days).execute();
    assertThat(stored()).containsEntry("pages", AttributeValue.s("13")).doesNotContainKey("days");
  }

  @Test
  void readsWhatOlderAndNewerClassesWrote() {
    karst
        .table("reports")
        .put(
            Item.builder()
                .put("id", "r")
                .put("figures", "{\"first\":[{\"name\":\"one\",\"colour\":\"red\"}]}")
                .build());
    Report read = reports.find("r").orElseThrow();
    assertThat(read.figures().get("first").get(0)).isEqualTo(new Figure("one", 0, null));
  }

  @Test
  void whatIsNoJsonNamesItsAttribute() {
    for (String text : List.of("{", "[]", "{} {}", "null", "")) {
      karst.table("reports").put(Item.builder().put("id", "r").put("figures", text).build());
      assertThatThrownBy(() -> reports.find("r"))
          .as(text)
          .isInstanceOf(MappingException.class)
          .hasMessageStartingWith("figures: JsonConverter cannot read " + text + ": ")
          .message()
          .doesNotContain("REDACTED");
    }
    assertThatThrownBy(
            () ->
                reports.put(
                    report(
                        new Object() {
                          @SuppressWarnings("unused")
                          public String getName() {
                            throw new IllegalStateException("none");
                          }
                        })))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("anything: JsonConverter cannot store ");
  }
}
