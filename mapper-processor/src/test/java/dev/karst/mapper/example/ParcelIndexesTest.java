package dev.karst.mapper.example;

import static dev.karst.mapper.example.Parcel.Status.LOST;
import static dev.karst.mapper.example.Parcel.Status.PACKED;
import static dev.karst.mapper.example.Parcel.Status.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.mapper.GlobalIndex;
import dev.karst.mapper.Page;
import dev.karst.mapper.PartitionKey;
import dev.karst.mapper.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queries of indexes, filters and scans through a repository. */
class ParcelIndexesTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
  private final Parcels parcels = open(karst);

  @AfterEach
  void close() {
    karst.close();
  }

  Parcels open(Karst database) {
    return Facade.generated(Parcels.class, ParcelRepository.on(database));
  }

  private void putSent(String customer, int count) {
    for (int i = 0; i < count; i++) {
      parcels.put(Parcel.of(customer, i, SENT).sentAt(NOON.minusSeconds(i)));
    }
  }

  private static List<Integer> numbers(List<Parcel> found) {
    return found.stream().map(Parcel::number).toList();
  }

  @Test
  void aGlobalIndexFindsWholeObjectsOfAllPartitions() {
    putSent("ann", 3);
    parcels.put(Parcel.of("bob", 7, SENT).sentAt(NOON.plusSeconds(1)));
    parcels.put(Parcel.of("bob", 8, PACKED).sentAt(NOON));
    List<Parcel> sent = parcels.byStatus(SENT).list();
    assertThat(numbers(sent)).containsExactly(2, 1, 0, 7);
    assertThat(sent.get(3)).isEqualTo(parcels.find("bob", 7).orElseThrow());
    assertThat(numbers(parcels.byStatus(SENT).sentAtGreaterThan(NOON.minusSeconds(1)).list()))
        .containsExactly(0, 7);
    assertThat(parcels.byStatus(SENT).sentAtAtLeast(NOON).descending().first())
        .map(Parcel::number)
        .contains(7);
    assertThat(parcels.byStatus(LOST).list()).isEmpty();
  }

  @Test
  void whatLacksAPartOfTheKeyIsNotInTheIndex() {
    parcels.put(Parcel.of("ann", 1, SENT));
    parcels.put(Parcel.of("ann", 2, null).sentAt(NOON));
    assertThat(parcels.byStatus(SENT).list()).isEmpty();
  }

  @Test
  void theIndexFollowsWritesAtOnce() {
    putSent("ann", 2);
    parcels.update("ann", 0).set(Parcel_.status, LOST).execute();
    assertThat(numbers(parcels.byStatus(SENT).list())).containsExactly(1);
    assertThat(numbers(parcels.byStatus(LOST).list())).containsExactly(0);
    parcels.delete("ann", 1);
    assertThat(parcels.byStatus(SENT).list()).isEmpty();
  }

  @Test
  void anIndexOfKeysIsReadAsARecordOfItsOwn() {
    putSent("ann", 2);
    parcels.put(Parcel.of("bob", 5, PACKED));
    assertThat(parcels.byPlace("CH", "Bern").list())
        .containsExactly(
            new ParcelByPlace("ann", 0, "CH", "Bern"),
            new ParcelByPlace("ann", 1, "CH", "Bern"),
            new ParcelByPlace("bob", 5, "CH", "Bern"));
    assertThat(parcels.byPlace("CH", "Bern").numberAtLeast(1).descending().limit(1).list())
        .containsExactly(new ParcelByPlace("bob", 5, "CH", "Bern"));
    assertThat(parcels.byPlace("CH", "Basel").list()).isEmpty();
  }

  @Test
  void aLocalIndexOrdersAPartitionAnotherWay() {
    for (int i = 0; i < 5; i++) {
      parcels.put(Parcel.of("ann", i, PACKED).weighing(100 - i));
    }
    parcels.put(Parcel.of("ann", 9, PACKED));
    parcels.put(Parcel.of("bob", 0, PACKED).weighing(1));
    List<ParcelByWeight> found = parcels.byWeight("ann").weightLessThan(99).list();
    assertThat(found).extracting(ParcelByWeight::number).containsExactly(4, 3, 2);
    assertThat(found.get(0))
        .isEqualTo(
            new ParcelByWeight(
                "ann",
                4,
                OptionalInt.of(96),
                new Parcel.Label("to ann", new Parcel.Colour("red"))));
  }

  @Test
  void pagesOfAnIndexGoOnBehindEachOther() {
    putSent("ann", 25);
    List<Integer> read = new ArrayList<>();
    Page<Parcel> page = parcels.byStatus(SENT).page(10);
    while (true) {
      read.addAll(numbers(page.items()));
      if (page.nextToken().isEmpty()) {
        break;
      }
      page = parcels.byStatus(SENT).page(10, page.nextToken().get());
    }
    assertThat(read).hasSize(25).doesNotHaveDuplicates();
    String token = parcels.byStatus(SENT).page(10).nextToken().orElseThrow();
    assertThatThrownBy(() -> parcels.byStatus(LOST).page(10, token))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("The page token belongs to another query");
    assertThatThrownBy(() -> parcels.query("ann").page(10, token))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("The page token belongs to another query");
  }

  @Test
  void filtersLeaveOut() {
    putSent("ann", 600);
    assertThat(
            numbers(parcels.query("ann").filter(Parcel_.sentAt.lt(NOON.minusSeconds(590))).list()))
        .containsExactly(591, 592, 593, 594, 595, 596, 597, 598, 599);
    assertThat(
            numbers(
                parcels
                    .query("ann")
                    .numberAtLeast(3)
                    .filter(Parcel_.label.colour.name.eq("red"))
                    .filter(Parcel_.sentAt.ne(NOON.minusSeconds(4)))
                    .limit(3)
                    .list()))
        .containsExactly(3, 5, 6);
    Page<Parcel> page =
        parcels.query("ann").filter(Parcel_.sentAt.lt(NOON.minusSeconds(590))).page(4);
    assertThat(numbers(page.items())).containsExactly(591, 592, 593, 594);
    assertThat(
            numbers(
                parcels
                    .query("ann")
                    .filter(Parcel_.sentAt.lt(NOON.minusSeconds(590)))
                    .page(100, page.nextToken().orElseThrow())
                    .items()))
        .containsExactly(595, 596, 597, 598, 599);
    assertThat(parcels.query("ann").filter(Parcel_.label.text.contains("ann")).count())
        .isEqualTo(600);
    assertThat(parcels.scan().filter(Parcel_.label.text.beginsWith("to x")).list()).isEmpty();
  }

  @Test
  void segmentsTogetherAreTheTable() {
    for (int i = 0; i < 50; i++) {
      putSent("customer" + i, 4);
    }
    Set<String> customers =
        parcels.scan().parallelStream(8).map(Parcel::customer).collect(Collectors.toSet());
    assertThat(customers).hasSize(50);
    long sum = IntStream.range(0, 3).mapToLong(i -> parcels.scan().segment(i, 3).count()).sum();
    assertThat(sum).isEqualTo(200);
    assertThat(
            parcels.scan().filter(Parcel_.sentAt.lt(NOON.minusSeconds(2))).parallelStream(4)
                .count())
        .isEqualTo(50);
    assertThatThrownBy(() -> parcels.scan().segment(3, 3))
        .isInstanceOf(ValidationException.class)
        .hasMessage("segments are counted from 0: segment=3 totalSegments=3");
    assertThatThrownBy(() -> parcels.scan().parallelStream(0))
        .isInstanceOf(ValidationException.class)
        .hasMessage("a scan has 1 to 1,000,000 segments: totalSegments=0");
    assertThatThrownBy(() -> parcels.scan().segment(1, 4).parallelStream(2))
        .isInstanceOf(ValidationException.class)
        .hasMessage("A parallel stream is of a whole scan: use it without limit and segment");
  }

  @Test
  void anIndexIsScannedAsATableIs() {
    putSent("ann", 3);
    putSent("bob", 2);
    parcels.put(Parcel.of("eve", 1, PACKED));
    assertThat(parcels.scanByStatus().list())
        .extracting(Parcel::customer)
        .containsExactlyInAnyOrder("ann", "ann", "ann", "bob", "bob");
    assertThat(parcels.scanByStatus().filter(Parcel_.customer.eq("bob")).parallelStream(3).count())
        .isEqualTo(2);
    Page<ParcelByPlace> page = parcels.scanByPlace().page(4);
    assertThat(page.items()).hasSize(4).doesNotHaveDuplicates();
    assertThat(parcels.scanByPlace().page(4, page.nextToken().orElseThrow()).items())
        .hasSize(2)
        .doesNotContainAnyElementsOf(page.items());
  }

  @Test
  void whatAnIndexIsReadAsCanBeFiltered() {
    putSent("ann", 3);
    parcels.put(Parcel.of("bob", 2, PACKED).weighing(7));
    parcels.put(Parcel.of("bob", 4, PACKED).weighing(9));
    assertThat(parcels.byPlace("CH", "Bern").filter(ParcelByPlace_.customer.beginsWith("b")).list())
        .extracting(ParcelByPlace::number)
        .containsExactly(2, 4);
    assertThat(
            parcels
                .byWeight("bob")
                .weightLessThan(9)
                .filter(ParcelByWeight_.label.colour.name.eq("red"))
                .list())
        .extracting(ParcelByWeight::number)
        .containsExactly(2);
    assertThat(parcels.scanByPlace().filter(ParcelByPlace_.customer.eq("ann")).count())
        .isEqualTo(3);
    assertThatThrownBy(
            () -> parcels.byPlace("CH", "Bern").filter(ParcelByPlace_.city.eq("Bern")).list())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Filter Expression can only contain non-primary key attributes");
  }

  @Test
  void theOnlyOneIsTheOnlyOne() {
    assertThat(parcels.byStatus(SENT).only()).isEqualTo(Optional.empty());
    putSent("ann", 1);
    assertThat(parcels.byStatus(SENT).only()).map(Parcel::customer).contains("ann");
    putSent("bob", 1);
    assertThatThrownBy(() -> parcels.byStatus(SENT).only())
        .isInstanceOf(ValidationException.class)
        .hasMessage("There are several items where one was asked for: tableName=parcels");
  }

  @Table("racks")
  record Rack(@PartitionKey String id, List<Bag> bags, Hook hook) {}

  /** Has a table and an index of its own. */
  @Table("bags")
  @GlobalIndex(name = "by-size", partition = "size")
  record Bag(@PartitionKey String id, @GlobalIndex(name = "by-owner") String owner, int size) {}

  /** What some have in an index. */
  static class Named {
    private String name;

    @GlobalIndex(name = "by-name")
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  /** Inherits what it has no table for. */
  static final class Hook extends Named {}

  interface Racks extends AnyRepository<Rack, String> {}

  Racks racks(Karst database) {
    return Facade.generated(Racks.class, ParcelIndexesTest_RackRepository.on(database));
  }

  @Test
  void whatIsInMapsBringsNoIndexes() {
    Racks racks = racks(karst);
    Hook hook = new Hook();
    hook.setName("left");
    racks.put(new Rack("r", List.of(new Bag("b", "ann", 2)), hook));
    assertThat(racks.find("r").orElseThrow().bags()).containsExactly(new Bag("b", "ann", 2));
    assertThat(racks.find("r").orElseThrow().hook().getName()).isEqualTo("left");
    assertThat(karst.describeTable("racks").definition().globalIndexes()).isEmpty();
  }
}
