package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.ItemCollectionMetrics;
import dev.karst.operation.ReturnItemCollectionMetrics;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.TableDefinition;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionMetricsTest {
  private static final TableDefinition TABLE =
      new TableDefinition("Music", KeySchema.composite("Artist", KeyType.S, "Song", KeyType.S));
  private static final Item ITEM =
      Item.builder().put("Artist", "Nina").put("Song", "Sinnerman").put("Year", 1965).build();

  /** "A two-element array containing a lower bound and an upper bound", API reference. */
  @ParameterizedTest
  @CsvSource({"0, 0, 1", "1073741823, 0, 1", "1073741824, 1, 2", "10737418240, 10, 11"})
  void tellsTheGigabyteTheSizeLiesIn(long bytes, double lower, double upper) {
    assertThat(of(ReturnItemCollectionMetrics.SIZE, bytes))
        .isEqualTo(new ItemCollectionMetrics(Item.of("Artist", artist()), List.of(lower, upper)));
  }

  @Test
  void tellsNothingUnlessAskedAndThereAreLocalIndexes() {
    assertThat(of(ReturnItemCollectionMetrics.NONE, 10)).isNull();
    assertThat(of(null, 10)).isNull();
    assertThat(of(ReturnItemCollectionMetrics.SIZE, -1)).isNull();
  }

  private static ItemCollectionMetrics of(ReturnItemCollectionMetrics how, long bytes) {
    return CollectionMetrics.of(how, TABLE, ITEM, new FakeWriteReport(bytes));
  }

  private static AttributeValue artist() {
    return ITEM.get("Artist").orElseThrow();
  }
}
