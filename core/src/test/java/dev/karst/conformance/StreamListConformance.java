package dev.karst.conformance;

import static dev.karst.conformance.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.operation.DeleteTableRequest;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.stream.ListStreamsRequest;
import dev.karst.operation.stream.ListStreamsResponse;
import dev.karst.operation.stream.StreamStatus;
import dev.karst.operation.stream.StreamSummary;
import dev.karst.schema.KeySchema;
import dev.karst.schema.KeyType;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Which streams there are, those of deleted tables among them, as ScyllaDB's tests of
 * test_streams.py and the ack-api-quirks reports have it.
 */
abstract class StreamListConformance extends StreamingConformance {
  StreamListConformance(ClientSupplier supplier) {
    super(supplier);
  }

  private ListStreamsResponse list(String table, Integer limit, String start) {
    return streams().listStreams(new ListStreamsRequest(table, limit, start));
  }

  private List<String> arns(String table) {
    return list(table, null, null).streams().stream().map(StreamSummary::streamArn).toList();
  }

  private void deleteTable(String table) {
    db().deleteTable(new DeleteTableRequest(table));
  }

  /** No table, or none with a stream, is no error. */
  @Test
  void noStreams() {
    create(Tables.SIMPLE);
    assertThat(list(null, null, null)).isEqualTo(new ListStreamsResponse(List.of(), null));
    assertThat(list("simple", null, null)).isEqualTo(new ListStreamsResponse(List.of(), null));
    assertThat(list("nosuch", null, null)).isEqualTo(new ListStreamsResponse(List.of(), null));
  }

  @Test
  void aStreamIsNamed() {
    String stream = createStreamed(StreamViewType.KEYS_ONLY);
    assertThat(list("composite", null, null).streams())
        .containsExactly(new StreamSummary(stream, "composite", describe(stream).streamLabel()));
  }

  @Test
  void everyStreamIsListedOnce() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(
          db().createTable(
                  Tables.request(
                          new TableDefinition("table-" + i, KeySchema.simple("id", KeyType.S)))
                      .streamSpecification(StreamSpecification.enabled(StreamViewType.NEW_IMAGE))
                      .build())
              .tableDescription()
              .latestStreamArn());
    }
    assertThat(arns(null)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(arns("table-3")).containsExactly(all.get(3));

    List<String> paged = new ArrayList<>();
    String start = null;
    do {
      ListStreamsResponse page = list(null, 3, start);
      assertThat(page.streams()).hasSizeLessThanOrEqualTo(3);
      page.streams().forEach(stream -> paged.add(stream.streamArn()));
      start = page.lastEvaluatedStreamArn();
      if (start != null) {
        assertThat(page.streams().get(page.streams().size() - 1).streamArn()).isEqualTo(start);
      }
    } while (start != null);
    assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void pagesGoOnBehindAStreamWhoseTableIsGone() {
    createStreamed(StreamViewType.NEW_IMAGE);
    create(Tables.SIMPLE);
    enable("simple", StreamViewType.NEW_IMAGE);
    ListStreamsResponse first = list(null, 1, null);
    assertThat(first.lastEvaluatedStreamArn()).isNotNull();
    deleteTable(first.streams().get(0).tableName());
    List<StreamSummary> rest = list(null, null, first.lastEvaluatedStreamArn()).streams();
    assertThat(rest)
        .extracting(StreamSummary::tableName)
        .doesNotContain(first.streams().get(0).tableName())
        .hasSize(1);
  }

  @Test
  void disabledStreamsAreListed() {
    String first = createStreamed(StreamViewType.NEW_IMAGE);
    disable("composite", first);
    assertThat(arns("composite")).containsExactly(first);
    String second = enable("composite", StreamViewType.NEW_IMAGE);
    assertThat(arns("composite")).containsExactlyInAnyOrder(first, second);
    disable("composite", second);
    String third = enable("composite", StreamViewType.NEW_IMAGE);
    assertThat(arns("composite")).containsExactlyInAnyOrder(first, second, third);
    assertThat(arns(null)).containsExactlyInAnyOrder(first, second, third);
  }

  /** Its stream is no longer enabled, and can be read for a day. */
  @Test
  void theStreamOfADeletedTable() {
    String stream = createStreamed(StreamViewType.NEW_AND_OLD_IMAGES);
    put("composite", item("p", "x", "s", 1));
    put("composite", item("p", "x", "s", 1, "a", "a"));
    deleteTable("composite");
    assertThat(describe(stream).streamStatus()).isIn(StreamStatus.DISABLING, StreamStatus.DISABLED);
    awaitStatus(stream, StreamStatus.DISABLED);
    assertThat(describe(stream).tableName()).isEqualTo("composite");
    assertThat(allOf(stream).stream().map(Change::of))
        .containsExactly(
            Change.insert(item("p", "x", "s", 1)),
            Change.modify(item("p", "x", "s", 1), item("p", "x", "s", 1, "a", "a")));
    assertThat(arns("composite")).containsExactly(stream);
  }

  @Test
  void tablesOfTheSameNameHaveTheirOwn() {
    String first = createStreamed(StreamViewType.NEW_IMAGE);
    put("composite", item("p", "x", "s", 1));
    deleteTable("composite");
    String second = createStreamed(StreamViewType.NEW_AND_OLD_IMAGES);
    put("composite", item("p", "x", "s", 2));
    assertThat(second).isNotEqualTo(first);
    assertThat(new TreeSet<>(arns("composite"))).containsExactly(first, second);
    awaitStatus(first, StreamStatus.DISABLED);
    assertThat(changes(second)).containsExactly(Change.insert(item("p", "x", "s", 2)));
    assertThat(allOf(first))
        .extracting(record -> record.keys())
        .containsExactly(item("p", "x", "s", 1));
  }
}
