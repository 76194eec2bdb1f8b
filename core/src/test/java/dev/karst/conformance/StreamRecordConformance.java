package dev.karst.conformance;

import static dev.karst.conformance.Items.bytes;
import static dev.karst.conformance.Items.item;
import static dev.karst.conformance.Items.list;
import static dev.karst.conformance.Items.map;
import static dev.karst.conformance.Items.number;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.stream.EventName;
import dev.karst.operation.stream.StreamRecord;
import dev.karst.schema.StreamViewType;
import dev.karst.value.AttributeValue;
import dev.karst.value.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a stream's records say of changes, as LocalStack's snapshots of the service have it. */
abstract class StreamRecordConformance extends StreamingConformance {
  private static final Item A = item("p", "x", "s", 1, "a", "a");
  private static final Item B = item("p", "x", "s", 1, "b", map("k", list(1, "l")));
  private static final Item KEY = item("p", "x", "s", 1);

  StreamRecordConformance(ClientSupplier supplier) {
    super(supplier);
  }

  private String both() {
    return createStreamed(StreamViewType.NEW_AND_OLD_IMAGES);
  }

  /** An image of an item that is nothing but its key is there. */
  @Test
  void itemsOfAKeyAlone() {
    String stream = both();
    put("composite", KEY);
    put("composite", A);
    put("composite", KEY);
    delete("composite", KEY);
    assertThat(changes(stream))
        .containsExactly(
            Change.insert(KEY), Change.modify(KEY, A), Change.modify(A, KEY), Change.remove(KEY));
  }

  @ParameterizedTest
  @EnumSource
  void viewTypes(StreamViewType viewType) {
    String stream = createStreamed(viewType);
    put("composite", A);
    put("composite", B);
    delete("composite", KEY);
    boolean news = viewType.name().startsWith("NEW");
    boolean olds = viewType.name().contains("OLD");
    List<StreamRecord> records = records(stream);
    assertThat(records.stream().map(Change::of))
        .containsExactly(
            new Change(EventName.INSERT, KEY, null, news ? A : null),
            new Change(EventName.MODIFY, KEY, olds ? A : null, news ? B : null),
            new Change(EventName.REMOVE, KEY, olds ? B : null, null));
    assertThat(records).extracting(StreamRecord::streamViewType).containsOnly(viewType);
    assertThat(records).extracting(StreamRecord::userIdentity).containsOnlyNulls();
  }

  @Test
  void recordsSayWhatAndWhen() {
    String stream = both();
    Instant before = Instant.now().minus(Duration.ofSeconds(2));
    put("composite", A);
    put("composite", B);
    List<StreamRecord> records = records(stream);
    assertThat(records)
        .hasSize(2)
        .allSatisfy(
            record -> {
              assertThat(record.eventId()).matches("[0-9a-f]{32}");
              assertThat(record.awsRegion()).isEqualTo(stream.split(":", -1)[3]);
              assertThat(record.approximateCreationDateTime())
                  .isBetween(before, Instant.now().plusSeconds(1));
              assertThat(record.approximateCreationDateTime())
                  .isEqualTo(record.approximateCreationDateTime().truncatedTo(SECONDS));
            });
    assertThat(records).extracting(StreamRecord::eventId).doesNotHaveDuplicates();
    assertThat(records(stream)).isEqualTo(records);
  }

  @Test
  void itemsOfEveryTypeAreWhole() {
    String stream = both();
    Item rich =
        item(
            "p",
            "x",
            "s",
            1,
            "bin",
            bytes(0, 200),
            "yes",
            true,
            "no",
            false,
            "nul",
            AttributeValue.nul(),
            "blank",
            "",
            "n",
            number("-12345678901234567890.5"),
            "ss",
            AttributeValue.ss("a", "ü"),
            "ns",
            AttributeValue.ns(1, 2),
            "bs",
            AttributeValue.bs(bytes(1), bytes(2)),
            "l",
            list("a", list(), map()),
            "m",
            map("k", map("deep", list(7, true))));
    put("composite", rich);
    delete("composite", KEY);
    assertThat(changes(stream)).containsExactly(Change.insert(rich), Change.remove(rich));
  }

  /** Keys, then the images that are there, each as items are counted: LocalStack's snapshots. */
  @Test
  void sizesCountKeysAndImages() {
    create(Tables.SIMPLE);
    String both = enable("simple", StreamViewType.NEW_AND_OLD_IMAGES);
    Item fred = item("id", "Fred");
    put("simple", fred);
    put("simple", item("id", "Fred", "name", "Fred"));
    put("simple", item("id", "Fred", "numericFilter", 42, "truth", true));
    put("simple", item("id", "Fred", "bin", bytes(1, 2, 3, 4, 5, 6)));
    delete("simple", fred);
    disable("simple", both);
    assertThat(allOf(both))
        .extracting(StreamRecord::sizeBytes)
        .containsExactly(
            6 + 6L, 6 + 6 + 14L, 6 + 14 + (6 + 15 + 6L), 6 + (6 + 15 + 6) + (6 + 9L), 6 + 15L);

    String keys = enable("simple", StreamViewType.KEYS_ONLY);
    put("simple", fred);
    put("simple", item("id", "Fred", "name", "Fred"));
    delete("simple", fred);
    disable("simple", keys);
    assertThat(allOf(keys)).extracting(StreamRecord::sizeBytes).containsExactly(6L, 6L, 6L);
  }
}
