package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.engine.ReadReport;
import dev.karst.operation.Capacity;
import dev.karst.operation.ConsumedCapacity;
import dev.karst.operation.ReturnConsumedCapacity;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyAttribute;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProvisionedThroughput;
import dev.karst.schema.TableDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityTallyTest {
  private static final TableDefinition TABLE =
      new TableDefinition(
          "Music",
          KeySchema.composite("Artist", KeyType.S, "Song", KeyType.S),
          List.of(
              new IndexDefinition.Local(
                  "ByYear",
                  new KeyAttribute("Artist", KeyType.S),
                  new KeyAttribute("Year", KeyType.N),
                  IndexProjection.keysOnly())),
          List.of(
              new IndexDefinition.Global(
                  "ByGenre",
                  List.of(new KeyAttribute("Genre", KeyType.S)),
                  List.of(),
                  IndexProjection.all(),
                  new ProvisionedThroughput(0, 0))));

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "NONE")
  void tellsNothingUnlessAsked(String how) {
    ReturnConsumedCapacity asked = how == null ? null : ReturnConsumedCapacity.valueOf(how);

    assertThat(CapacityTally.wanted(asked)).isFalse();
    assertThat(plain().read(1, true).consumed(asked)).isNull();
  }

  /** The example of the Developer Guide: 1.5 KB and 6.5 KB are 12 KB read, not 8 KB. */
  @Test
  void itemsReadByKeyAreRoundedOneByOne() {
    assertThat(plain().read(1536, true).read(6656, true).consumed(ReturnConsumedCapacity.TOTAL))
        .isEqualTo(new ConsumedCapacity("Music", 3.0, null, null, null, null, null));
  }

  /** The example of the Developer Guide: a page of 40.8 KB is rounded as a whole. */
  @Test
  void aPageIsRoundedAsAWhole() {
    ReadReport report = new ReadReport(10, 41779, 0, null);

    assertThat(plain().page(null, report, true).consumed(ReturnConsumedCapacity.TOTAL))
        .isEqualTo(new ConsumedCapacity("Music", 11.0, null, null, null, null, null));
    assertThat(plain().page(null, report, false).consumed(ReturnConsumedCapacity.INDEXES))
        .isEqualTo(
            new ConsumedCapacity(
                "Music", 5.5, null, null, new Capacity(null, null, 5.5), null, null));
  }

  /** Attributed as dynalite's test/query.js recorded it. */
  @Test
  void anIndexReadIsTheIndexesAndTheFetchTheTables() {
    ReadReport projected = new ReadReport(3, 300, 0, null);
    ReadReport fetched = new ReadReport(3, 300, 3, null);

    assertThat(plain().page("ByYear", projected, true).consumed(ReturnConsumedCapacity.INDEXES))
        .isEqualTo(
            new ConsumedCapacity(
                "Music",
                1.0,
                null,
                null,
                new Capacity(null, null, 0.0),
                Map.of("ByYear", new Capacity(null, null, 1.0)),
                null));
    assertThat(plain().page("ByYear", fetched, true).consumed(ReturnConsumedCapacity.INDEXES))
        .isEqualTo(
            new ConsumedCapacity(
                "Music",
                4.0,
                null,
                null,
                new Capacity(null, null, 3.0),
                Map.of("ByYear", new Capacity(null, null, 1.0)),
                null));
    assertThat(plain().page("ByGenre", projected, false).consumed(ReturnConsumedCapacity.INDEXES))
        .isEqualTo(
            new ConsumedCapacity(
                "Music",
                0.5,
                null,
                null,
                new Capacity(null, null, 0.0),
                null,
                Map.of("ByGenre", new Capacity(null, null, 0.5))));
  }

  @Test
  void aWriteAddsItsIndexes() {
    CapacityTally tally =
        plain()
            .write(new FakeWriteReport(100, 2000, Map.of("ByYear", 1.0, "ByGenre", 2.0)))
            .write(new FakeWriteReport(0, 10, Map.of("ByGenre", 1.0)));

    assertThat(tally.consumed(ReturnConsumedCapacity.TOTAL))
        .isEqualTo(new ConsumedCapacity("Music", 7.0, null, null, null, null, null));
    assertThat(tally.consumed(ReturnConsumedCapacity.INDEXES))
        .isEqualTo(
            new ConsumedCapacity(
                "Music",
                7.0,
                null,
                null,
                new Capacity(null, null, 3.0),
                Map.of("ByYear", new Capacity(null, null, 1.0)),
                Map.of("ByGenre", new Capacity(null, null, 3.0))));
  }

  /** As recorded of the service: a transaction doubles the table's units and no index's. */
  @Test
  void aTransactionDoublesTheTableAndNamesItsUnits() {
    CapacityTally writes =
        new CapacityTally("Music", TABLE, CapacityTally.Kind.TRANSACTIONAL_WRITE)
            .write(new FakeWriteReport(0, 1500, Map.of("ByGenre", 2.0)))
            .write(new FakeWriteReport(0, 0, Map.of()));
    CapacityTally reads =
        new CapacityTally("Music", TABLE, CapacityTally.Kind.TRANSACTIONAL_READ)
            .read(5000, true)
            .read(0, true);

    assertThat(writes.consumed(ReturnConsumedCapacity.INDEXES))
        .isEqualTo(
            new ConsumedCapacity(
                "Music",
                8.0,
                null,
                8.0,
                new Capacity(null, 6.0, 6.0),
                null,
                Map.of("ByGenre", new Capacity(null, 2.0, 2.0))));
    assertThat(reads.consumed(ReturnConsumedCapacity.TOTAL))
        .isEqualTo(new ConsumedCapacity("Music", 6.0, 6.0, null, null, null, null));
  }

  private static CapacityTally plain() {
    return new CapacityTally("Music", TABLE, CapacityTally.Kind.PLAIN);
  }
}
