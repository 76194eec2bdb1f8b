package dev.karst.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.DescribeTableRequest;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.ListTablesRequest;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.IndexDefinition;
import dev.karst.schema.IndexProjection;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProjectionType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Tables that are refused. Messages as dynalite's test/createTable.js and updateTable.js recorded
 * them.
 */
abstract class TableErrorsConformance extends Conformance {
  private static final Projection ALL = new Projection(ProjectionType.ALL, null);

  TableErrorsConformance(ClientSupplier supplier) {
    super(supplier);
  }

  private void wrong(String message, UnaryOperator<CreateTableRequest.Builder> change) {
    invalid(message, () -> db().createTable(change.apply(valid()).build()));
    assertThat(db().listTables(new ListTablesRequest(null, null)).tableNames()).isEmpty();
  }

  private static CreateTableRequest.Builder valid() {
    return Tables.request(Tables.TEXTS);
  }

  private static List<AttributeDefinition> defined(String... names) {
    List<AttributeDefinition> definitions = new ArrayList<>();
    for (String name : names) {
      definitions.add(new AttributeDefinition(name, KeyType.S));
    }
    return definitions;
  }

  @Test
  void names() {
    String length = "TableName must be at least 3 characters long and at most 255 characters long";
    String constraint = "at 'tableName' failed to satisfy constraint: Member must have length ";
    wrong(
        "1 validation error detected: Value 'ab' " + constraint + "greater than or equal to 3",
        table -> table.tableName("ab"));
    wrong(
        "1 validation error detected: Value '"
            + "a".repeat(256)
            + "' "
            + constraint
            + "less than or equal to 255",
        table -> table.tableName("a".repeat(256)));
    wrong(
        "The parameter 'TableName' is required but was not present in the request",
        table -> table.tableName(null));
    invalid(length, () -> db().describeTable(new DescribeTableRequest("ab")));
    db().createTable(valid().tableName("a".repeat(255)).build());
    db().createTable(valid().tableName("a.-_Z9").build());
  }

  @Test
  void keySchemas() {
    wrong(
        "Invalid KeySchema: Some index key attribute have no definition",
        table -> table.attributeDefinitions(defined("p")));
    wrong(
        INVALID
            + "Number of attributes in KeySchema does not exactly match number of attributes"
            + " defined in AttributeDefinitions",
        table -> table.attributeDefinitions(defined("p", "s", "t")));
    wrong(
        "Invalid KeySchema: The first KeySchemaElement is not a HASH key type",
        table -> table.keySchema(List.of(KeySchemaElement.range("p"), KeySchemaElement.hash("s"))));
    wrong(
        "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type",
        table -> table.keySchema(List.of(KeySchemaElement.hash("p"), KeySchemaElement.hash("s"))));
    wrong(
        "Both the Hash Key and the Range Key element in the KeySchema have the same name",
        table -> table.keySchema(List.of(KeySchemaElement.hash("p"), KeySchemaElement.range("p"))));
  }

  @Test
  void billing() {
    wrong(
        INVALID
            + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode"
            + " is PROVISIONED",
        table -> table.billingMode(null));
    wrong(
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
            + " is PAY_PER_REQUEST",
        table -> table.provisionedThroughput(new ProvisionedThroughput(1L, 1L)));
    wrong(
        "Given value 1000000000001 for ReadCapacityUnits is out of bounds",
        table ->
            table
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(new ProvisionedThroughput(1_000_000_000_001L, 1L)));
  }

  private static LocalSecondaryIndex local(String name, String partition, String sort) {
    return new LocalSecondaryIndex(
        name, List.of(KeySchemaElement.hash(partition), KeySchemaElement.range(sort)), ALL);
  }

  private static GlobalSecondaryIndex global(String name, Projection projection) {
    return new GlobalSecondaryIndex(name, List.of(KeySchemaElement.hash("t")), projection, null);
  }

  @Test
  void localIndexes() {
    List<AttributeDefinition> defined = defined("p", "s", "t");
    wrong(
        INVALID + "List of LocalSecondaryIndexes is empty",
        table -> table.localSecondaryIndexes(List.of()));
    wrong(
        INVALID
            + "Index KeySchema does not have the same leading hash key as table KeySchema for"
            + " index: index. index hash key: t, table hash key: p",
        table ->
            table
                .attributeDefinitions(defined)
                .localSecondaryIndexes(List.of(local("index", "t", "s"))));
    wrong(
        INVALID + "Duplicate index name: index",
        table ->
            table
                .attributeDefinitions(defined)
                .localSecondaryIndexes(
                    List.of(local("index", "p", "t"), local("index", "p", "t"))));
    List<LocalSecondaryIndex> six = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      six.add(local("index" + i, "p", "t"));
    }
    wrong(
        INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5",
        table -> table.attributeDefinitions(defined).localSecondaryIndexes(six));
    wrong(
        INVALID
            + "Table KeySchema does not have a range key, which is required when specifying a"
            + " LocalSecondaryIndex",
        table ->
            table
                .attributeDefinitions(defined("p", "t"))
                .keySchema(List.of(KeySchemaElement.hash("p")))
                .localSecondaryIndexes(List.of(local("index", "p", "t"))));
  }

  @Test
  void globalIndexes() {
    List<AttributeDefinition> defined = defined("p", "s", "t");
    wrong(
        INVALID + "List of GlobalSecondaryIndexes is empty",
        table -> table.globalSecondaryIndexes(List.of()));
    wrong(
        INVALID + "Unknown ProjectionType: null",
        table ->
            table
                .attributeDefinitions(defined)
                .globalSecondaryIndexes(List.of(global("index", new Projection(null, null)))));
    wrong(
        INVALID + "ProjectionType is ALL, but NonKeyAttributes is specified",
        table ->
            table
                .attributeDefinitions(defined)
                .globalSecondaryIndexes(
                    List.of(global("index", new Projection(ProjectionType.ALL, List.of("a"))))));
    List<GlobalSecondaryIndex> many = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      many.add(global("index" + i, ALL));
    }
    wrong(
        INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of 20",
        table -> table.attributeDefinitions(defined).globalSecondaryIndexes(many));
    db().createTable(
            valid()
                .attributeDefinitions(defined)
                .globalSecondaryIndexes(many.subList(0, 20))
                .build());
    assertThatThrownBy(() -> db().updateTable(Tables.adding("texts", index("index20"))))
        .isInstanceOfSatisfying(
            KarstException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
  }

  private static IndexDefinition.Global index(String name) {
    return Tables.global(name, List.of(Tables.key("t")), List.of(), IndexProjection.all());
  }

  @Test
  void updates() {
    create(Tables.INDEXED);
    assertThatThrownBy(() -> db().updateTable(UpdateTableRequest.builder("indexed").build()))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("At least one of ProvisionedThroughput, BillingMode,");
    invalid(
        "Attempting to create an index which already exists",
        () -> db().updateTable(Tables.adding("indexed", index("g_c_all"))));
    assertThatThrownBy(() -> db().updateTable(Tables.dropping("indexed", "missing")))
        .isInstanceOfSatisfying(
            KarstException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND));
    assertThatThrownBy(() -> db().updateTable(Tables.dropping("indexed", "l_c_all")))
        .isInstanceOf(KarstException.class);
    invalid(
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
            + " is PAY_PER_REQUEST",
        () ->
            db().updateTable(
                    UpdateTableRequest.builder("indexed")
                        .provisionedThroughput(new ProvisionedThroughput(1L, 1L))
                        .build()));
  }

  @Test
  void listing() {
    assertThatThrownBy(() -> db().listTables(new ListTablesRequest(null, 0)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Member must have value greater than or equal to 1");
    assertThatThrownBy(() -> db().listTables(new ListTablesRequest(null, 101)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Member must have value less than or equal to 100");
  }
}
