package dev.karst.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.karst.error.ErrorCode;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.StreamSpecification;
import dev.karst.operation.TableDescription;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.operation.stream.StreamDescription;
import dev.karst.operation.stream.StreamStatus;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.StreamViewType;
import dev.karst.schema.TableClass;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * StreamSpecification: what is answered, described and refused, as recorded from the service in
 * 2026 by the ack-api-quirks reports.
 */
abstract class TableStreamConformance extends StreamingConformance {
  private static final String NOT_NULL =
      "1 validation error detected: Value null at 'streamSpecification.streamEnabled' failed to"
          + " satisfy constraint: Member must not be null";

  TableStreamConformance(ClientSupplier supplier) {
    super(supplier);
  }

  private TableDescription table(String name) {
    return db().describeTable(new DescribeTableRequest(name)).table();
  }

  private static void assertStreamed(TableDescription table, StreamViewType viewType) {
    assertThat(table.streamSpecification()).isEqualTo(StreamSpecification.enabled(viewType));
    assertThat(table.latestStreamLabel())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
    assertThat(table.latestStreamArn())
        .isEqualTo(table.tableArn() + "/stream/" + table.latestStreamLabel());
  }

  private static void assertPlain(TableDescription table) {
    assertThat(table.streamSpecification()).isNull();
    assertThat(table.latestStreamLabel()).isNull();
    assertThat(table.latestStreamArn()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aTableIsCreatedWithAStream(StreamViewType viewType) {
    TableDescription created =
        db().createTable(
                Tables.request(Tables.COMPOSITE)
                    .streamSpecification(StreamSpecification.enabled(viewType))
                    .build())
            .tableDescription();
    assertStreamed(created, viewType);
    TableDescription described = table("composite");
    assertStreamed(described, viewType);
    assertThat(described.latestStreamArn()).isEqualTo(created.latestStreamArn());

    awaitStatus(created.latestStreamArn(), StreamStatus.ENABLED);
    StreamDescription stream = describe(created.latestStreamArn());
    assertThat(stream.streamArn()).isEqualTo(created.latestStreamArn());
    assertThat(stream.streamLabel()).isEqualTo(created.latestStreamLabel());
    assertThat(stream.streamViewType()).isEqualTo(viewType);
    assertThat(stream.tableName()).isEqualTo("composite");
    assertThat(stream.keySchema())
        .containsExactly(KeySchemaElement.hash("p"), KeySchemaElement.range("s"));
    assertThat(stream.shards()).isNotEmpty();
    assertThat(stream.lastEvaluatedShardId()).isNull();
  }

  @Test
  void aTableIsCreatedWithoutAStream() {
    assertPlain(
        db().createTable(
                Tables.request(Tables.COMPOSITE)
                    .streamSpecification(StreamSpecification.disabled())
                    .build())
            .tableDescription());
    assertPlain(table("composite"));
    create(Tables.SIMPLE);
    assertPlain(table("simple"));
  }

  /** The label stays when the stream is disabled; another one is made when it is enabled again. */
  @Test
  void aStreamIsEnabledDisabledAndEnabledAgain() {
    create(Tables.COMPOSITE);
    TableDescription enabled =
        specify("composite", StreamSpecification.enabled(StreamViewType.KEYS_ONLY));
    assertStreamed(enabled, StreamViewType.KEYS_ONLY);
    assertStreamed(table("composite"), StreamViewType.KEYS_ONLY);
    String first = enabled.latestStreamArn();

    specify("composite", StreamSpecification.disabled());
    awaitStatus(first, StreamStatus.DISABLED);
    assertThat(table("composite").streamSpecification()).isNull();
    assertThat(table("composite").latestStreamArn()).isEqualTo(first);
    assertThat(table("composite").latestStreamLabel()).isEqualTo(enabled.latestStreamLabel());

    TableDescription again =
        specify("composite", StreamSpecification.enabled(StreamViewType.NEW_IMAGE));
    assertStreamed(again, StreamViewType.NEW_IMAGE);
    assertThat(again.latestStreamArn()).isNotEqualTo(first);
    assertThat(again.latestStreamLabel()).isGreaterThan(enabled.latestStreamLabel());
    assertStreamed(table("composite"), StreamViewType.NEW_IMAGE);
    assertThat(describe(first).streamStatus()).isEqualTo(StreamStatus.DISABLED);
    assertThat(describe(first).streamViewType()).isEqualTo(StreamViewType.KEYS_ONLY);
    assertThat(describe(first).tableName()).isEqualTo("composite");
    awaitStatus(again.latestStreamArn(), StreamStatus.ENABLED);
  }

  @Test
  void aTablesArnNamesIt() {
    create(Tables.COMPOSITE);
    assertStreamed(
        specify(arn("composite"), StreamSpecification.enabled(StreamViewType.OLD_IMAGE)),
        StreamViewType.OLD_IMAGE);
  }

  private void notCreated(String message, StreamSpecification specification) {
    invalid(
        message,
        () ->
            db().createTable(
                    Tables.request(Tables.COMPOSITE).streamSpecification(specification).build()));
  }

  @Test
  void tablesThatAreNotCreated() {
    notCreated(
        INVALID + "Table is being created with a stream enabled, UpdateViewType is required",
        new StreamSpecification(true, null));
    notCreated(
        INVALID
            + "Table is being created with a stream disabled, UpdateViewType should not be"
            + " specified",
        new StreamSpecification(false, StreamViewType.NEW_IMAGE));
    notCreated(NOT_NULL, new StreamSpecification(null, null));
    notCreated(NOT_NULL, new StreamSpecification(null, StreamViewType.NEW_IMAGE));
  }

  private void notUpdated(String message, StreamSpecification specification) {
    notUpdated(message, update -> update.streamSpecification(specification));
  }

  private void notUpdated(String message, UnaryOperator<UpdateTableRequest.Builder> change) {
    TableDescription before = table("composite");
    invalid(
        message,
        () -> db().updateTable(change.apply(UpdateTableRequest.builder("composite")).build()));
    assertThat(table("composite")).isEqualTo(before);
  }

  @Test
  void specificationsThatAreNone() {
    create(Tables.COMPOSITE);
    notUpdated(
        INVALID + "If stream is being enabled then UpdateViewType is required",
        new StreamSpecification(true, null));
    notUpdated(
        INVALID + "If stream is being disabled, then UpdateViewType must not be specified",
        new StreamSpecification(false, StreamViewType.NEW_IMAGE));
    notUpdated(NOT_NULL, new StreamSpecification(null, null));
    notUpdated(NOT_NULL, new StreamSpecification(null, StreamViewType.NEW_IMAGE));
  }

  @Test
  void streamsThatAreAlreadyAsAsked() {
    create(Tables.COMPOSITE);
    String none = "Table has no stream to disable: TableName: composite";
    notUpdated(none, StreamSpecification.disabled());
    String stream = enable("composite", StreamViewType.NEW_IMAGE);
    String enabled = "Table already has an enabled stream: TableName: composite";
    notUpdated(enabled, StreamSpecification.enabled(StreamViewType.NEW_IMAGE));
    notUpdated(enabled, StreamSpecification.enabled(StreamViewType.OLD_IMAGE));
    disable("composite", stream);
    notUpdated(none, StreamSpecification.disabled());
  }

  @Test
  void missingTables() {
    refused(
        ErrorCode.RESOURCE_NOT_FOUND,
        "Requested resource not found: Table: nosuch not found",
        () -> specify("nosuch", StreamSpecification.enabled(StreamViewType.NEW_IMAGE)));
  }

  @Test
  void changesThatDoNotGoTogether() {
    create(Tables.COMPOSITE);
    StreamSpecification enabled = StreamSpecification.enabled(StreamViewType.NEW_IMAGE);
    String throughput = INVALID + "You cannot modify stream status while updating table IOPS";
    notUpdated(
        throughput,
        update ->
            update
                .streamSpecification(enabled)
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(new ProvisionedThroughput(5L, 5L)));
    String index = INVALID + "You cannot create or delete index while changing stream status";
    UpdateTableRequest adding =
        Tables.adding(
            "composite",
            Tables.global("by_c", List.of(Tables.key("c")), List.of(), IndexProjection.all()));
    notUpdated(
        index,
        update ->
            update
                .streamSpecification(enabled)
                .attributeDefinitions(adding.attributeDefinitions())
                .globalSecondaryIndexUpdates(adding.globalSecondaryIndexUpdates()));
    String only = " modification must be the only operation in the request";
    notUpdated(
        INVALID + "DeletionProtection" + only,
        update -> update.streamSpecification(enabled).deletionProtectionEnabled(true));
    notUpdated(
        INVALID + "TableClass" + only,
        update ->
            update
                .streamSpecification(enabled)
                .deletionProtectionEnabled(true)
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));
  }

  @Test
  void aStreamAndPaymentByRequestGoTogether() {
    db().createTable(
            Tables.request(Tables.COMPOSITE)
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(new ProvisionedThroughput(5L, 5L))
                .build());
    TableDescription updated =
        db().updateTable(
                UpdateTableRequest.builder("composite")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .streamSpecification(StreamSpecification.enabled(StreamViewType.NEW_IMAGE))
                    .build())
            .tableDescription();
    assertStreamed(updated, StreamViewType.NEW_IMAGE);
  }
}
