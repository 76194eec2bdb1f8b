package dev.karst.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.Karst;
import dev.karst.server.RawClient.Reply;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /metrics} shows. */
class MetricsTest {
  private static final String ARN = "arn:aws:dynamodb:ddblocal:000000000000:table/films";

  @TempDir private Path directory;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private Karst karst;
  private KarstServer server;

  @BeforeEach
  void start() throws IOException {
    karst = Karst.open(directory);
    server = KarstServer.of(karst).meters(registry).start();
    call("CreateTable", Requests.CREATE_TABLE);
  }

  @AfterEach
  void stop() {
    server.close();
    karst.close();
  }

  private Reply call(String operation, String body) throws IOException {
    return RawClient.exchange(server.port(), Requests.head(operation), Requests.bytes(body));
  }

  private List<String> metrics() throws IOException {
    Reply reply = RawClient.exchange(server.port(), "GET /metrics HTTP/1.1", new byte[0]);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    return reply.text().lines().toList();
  }

  private static String count(String operation, String outcome, String table) {
    return "karst_requests_seconds_count{operation=\"%s\",outcome=\"%s\",table=\"%s\"} "
        .formatted(operation, outcome, table);
  }

  private static String get(String table) {
    return new String(Requests.getItem("a"), StandardCharsets.UTF_8).replace("films", table);
  }

  @Test
  void requestsByOperationTableAndOutcome() throws IOException {
    call("GetItem", get("films"));
    call("GetItem", get(ARN));
    call("GetItem", get("nowhere"));
    call("GetItem", "{\"TableName\":\"films\",\"Key\":{}}");
    call("GetItem", "{");
    call("NoSuch", "{}");
    call("ListTables", "{}");
    assertThat(metrics())
        .contains(
            count("CreateTable", "ok", "films") + "1",
            count("GetItem", "ok", "films") + "2",
            count("GetItem", "ResourceNotFoundException", "") + "1",
            count("GetItem", "ValidationException", "films") + "1",
            count("GetItem", "SerializationException", "") + "1",
            count("", "UnknownOperationException", "") + "1",
            count("ListTables", "ok", "") + "1");
  }

  /** A stream's ARN names its table, and so does an iterator, which begins with it. */
  @Test
  void requestsOnStreamsAreOfTheirTable() throws IOException {
    String stream = ARN + "/stream/2026-11-29T10:11:50.123";
    callStreams("ListStreams", "{\"TableName\":\"films\"}");
    callStreams("DescribeStream", "{\"StreamArn\":\"" + stream + "\"}");
    callStreams("GetRecords", "{\"ShardIterator\":\"" + stream + "|1|none\"}");
    callStreams("GetRecords", "{\"ShardIterator\":\"none\"}");
    assertThat(metrics())
        .contains(
            count("ListStreams", "ok", "films") + "1",
            count("DescribeStream", "ResourceNotFoundException", "films") + "1",
            count("GetRecords", "ValidationException", "films") + "1",
            count("GetRecords", "ValidationException", "") + "1");
  }

  private void callStreams(String operation, String body) throws IOException {
    String head = Requests.head(operation).replace("DynamoDB_2012", "DynamoDBStreams_2012");
    RawClient.exchange(server.port(), head, Requests.bytes(body));
  }

  @Test
  void tables() throws IOException {
    RawClient.exchange(
        server.port(), Requests.head("PutItem"), Requests.putItem("a", "0123456789"));
    long bytes = karst.describeTable("films").sizeBytes();
    assertThat(metrics())
        .contains(
            "karst_table_items{table=\"films\"} 1.0",
            "karst_table_size_bytes{table=\"films\"} " + (double) bytes);
  }

  @Test
  void deletedTablesAreForgotten() throws IOException {
    assertThat(metrics()).anyMatch(line -> line.contains("table=\"films\""));
    call("DeleteTable", "{\"TableName\":\"films\"}");
    assertThat(metrics())
        .noneMatch(line -> line.contains("table=\"films\""))
        .contains(count("DeleteTable", "ok", "") + "1");
  }

  @Test
  void namesThatClientsMakeUpAreNotKept() throws IOException {
    for (int i = 0; i < 100; i++) {
      call("GetItem", get("table" + i));
    }
    assertThat(metrics())
        .contains(count("GetItem", "ResourceNotFoundException", "") + "100")
        .noneMatch(line -> line.contains("table42"));
  }

  @Test
  void journalAndProcess() throws IOException {
    assertThat(karst.journalBytes()).isPositive();
    List<String> metrics = metrics();
    assertThat(metrics).contains("karst_journal_size_bytes " + (double) karst.journalBytes());
    for (String name : List.of("jvm_memory_used_bytes", "process_uptime_seconds", "jvm_gc_")) {
      assertThat(metrics).anyMatch(line -> line.startsWith(name));
    }
    assertThat(registry.scrape()).contains("karst_requests_seconds_count");
  }

  @Test
  void nothingIsInTheJournalOfADatabaseInMemory() {
    try (Karst memory = Karst.withoutDirectory().itemsPerTable(10_000).open()) {
      assertThat(memory.journalBytes()).isZero();
      assertThat(memory.hasTable("films")).isFalse();
    }
  }
}
