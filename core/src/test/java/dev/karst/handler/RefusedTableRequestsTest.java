package dev.karst.handler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.karst.Karst;
import dev.karst.error.ValidationException;
import dev.karst.operation.AttributeDefinition;
import dev.karst.operation.CreateGlobalSecondaryIndexAction;
import dev.karst.operation.CreateTableRequest;
import dev.karst.operation.GlobalSecondaryIndex;
import dev.karst.operation.GlobalSecondaryIndexUpdate;
import dev.karst.operation.KeySchemaElement;
import dev.karst.operation.LocalSecondaryIndex;
import dev.karst.operation.Operations;
import dev.karst.operation.Projection;
import dev.karst.operation.ProvisionedThroughput;
import dev.karst.operation.RequestFaults;
import dev.karst.operation.UpdateTableRequest;
import dev.karst.schema.BillingMode;
import dev.karst.schema.KeyType;
import dev.karst.schema.ProjectionType;
import dev.karst.schema.TableClass;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What requests on tables with unknown constants are told, as recorded in dynalite's
 * test/createTable.js and by the order of its validations of CreateTable and UpdateTable.
 */
class RefusedTableRequestsTest {
  private static final List<AttributeDefinition> DEFINITIONS =
      List.of(new AttributeDefinition("a", KeyType.S), new AttributeDefinition("b", KeyType.S));
  private static final List<KeySchemaElement> KEY =
      List.of(
          KeySchemaElement.hash("a"), new KeySchemaElement("b", KeySchemaElement.KeyType.RANGE));
  private static final ProvisionedThroughput NEGATIVE = new ProvisionedThroughput(-1L, -1L);
  private static final String PROJECTION_TYPES = "ALL, INCLUDE, KEYS_ONLY";

  private final Karst karst = Karst.withoutDirectory().itemsPerTable(10_000).open();

  @AfterEach
  void close() {
    karst.close();
  }

  private static String oneOf(String given, String path, String names) {
    return "Value '"
        + given
        + "' at '"
        + path
        + "' failed to satisfy constraint: Member must satisfy enum value set: ["
        + names
        + "]";
  }

  private static String tooLow(String path) {
    return "Value '-1' at '"
        + path
        + "' failed to satisfy constraint: Member must have value greater than or equal to 1";
  }

  private static String empty(String path) {
    return "Value '[]' at '"
        + path
        + "' failed to satisfy constraint: Member must have length greater than or equal to 1";
  }

  private static String isNull(String path) {
    return "Value null at '" + path + "' failed to satisfy constraint: Member must not be null";
  }

  private Operations refusing(RequestFaults.Builder faults) {
    return karst.operations().refusing(faults.build());
  }

  private void assertCreateRefused(
      RequestFaults.Builder faults, CreateTableRequest.Builder request, String message) {
    assertThatThrownBy(() -> refusing(faults).createTable(request.build()))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  @Test
  void theBillingModeComesBeforeTheThroughput() {
    assertCreateRefused(
        RequestFaults.builder().unknownConstant("billingMode", "A", BillingMode.class),
        CreateTableRequest.builder("abc", List.of(), List.of()).provisionedThroughput(NEGATIVE),
        "4 validation errors detected: "
            + String.join(
                "; ",
                oneOf("A", "billingMode", "PROVISIONED, PAY_PER_REQUEST"),
                tooLow("provisionedThroughput.writeCapacityUnits"),
                tooLow("provisionedThroughput.readCapacityUnits"),
                empty("keySchema")));
  }

  @Test
  void anUnknownKeyTypeIsNotMissing() {
    assertCreateRefused(
        RequestFaults.builder()
            .unknownConstant("keySchema.2.member.keyType", "Woop", KeySchemaElement.KeyType.class),
        CreateTableRequest.builder(
            "abc",
            List.of(),
            List.of(new KeySchemaElement("a", null), new KeySchemaElement("a", null))),
        "2 validation errors detected: "
            + isNull("keySchema.1.member.keyType")
            + "; "
            + oneOf("Woop", "keySchema.2.member.keyType", "HASH, RANGE"));
  }

  @Test
  void anUnknownAttributeType() {
    assertCreateRefused(
        RequestFaults.builder()
            .unknownConstant("attributeDefinitions.1.member.attributeType", "SS", KeyType.class),
        CreateTableRequest.builder("abc", List.of(new AttributeDefinition("b", null)), KEY),
        "1 validation error detected: "
            + oneOf("SS", "attributeDefinitions.1.member.attributeType", "B, N, S"));
  }

  @Test
  void projectionsOfIndexes() {
    Projection empty = new Projection(null, List.of());
    String local = "localSecondaryIndexes.1.member.projection";
    String global = "globalSecondaryIndexes.1.member.projection";

    assertCreateRefused(
        RequestFaults.builder()
            .unknownConstant(global + ".projectionType", "abc", ProjectionType.class)
            .unknownConstant(local + ".projectionType", "abc", ProjectionType.class),
        CreateTableRequest.builder("abc", DEFINITIONS, KEY)
            .localSecondaryIndexes(List.of(new LocalSecondaryIndex("abc", KEY, empty)))
            .globalSecondaryIndexes(List.of(new GlobalSecondaryIndex("abc", KEY, empty, NEGATIVE))),
        "6 validation errors detected: "
            + String.join(
                "; ",
                oneOf("abc", local + ".projectionType", PROJECTION_TYPES),
                empty(local + ".nonKeyAttributes"),
                oneOf("abc", global + ".projectionType", PROJECTION_TYPES),
                empty(global + ".nonKeyAttributes"),
                tooLow("globalSecondaryIndexes.1.member.provisionedThroughput.writeCapacityUnits"),
                tooLow("globalSecondaryIndexes.1.member.provisionedThroughput.readCapacityUnits")));
  }

  /** Newer than dynalite; its place is our choice. */
  @Test
  void theTableClassComesLast() {
    assertCreateRefused(
        RequestFaults.builder().unknownConstant("tableClass", "X", TableClass.class),
        CreateTableRequest.builder("abc", DEFINITIONS, List.of()),
        "2 validation errors detected: "
            + empty("keySchema")
            + "; "
            + oneOf("X", "tableClass", "STANDARD, STANDARD_INFREQUENT_ACCESS"));
  }

  @Test
  void aTableWithoutANameHasNoOtherFaults() {
    RequestFaults.Builder faults =
        RequestFaults.builder().unknownConstant("billingMode", "A", BillingMode.class);

    assertCreateRefused(
        faults,
        CreateTableRequest.builder(),
        "The parameter 'TableName' is required but was not present in the request");
  }

  @Test
  void anIndexToCreate() {
    String create = "globalSecondaryIndexUpdates.1.member.create";
    UpdateTableRequest request =
        UpdateTableRequest.builder("abc;")
            .provisionedThroughput(NEGATIVE)
            .globalSecondaryIndexUpdates(
                List.of(
                    GlobalSecondaryIndexUpdate.of(
                        new CreateGlobalSecondaryIndexAction(
                            null,
                            List.of(new KeySchemaElement("a", null)),
                            new Projection(null, null),
                            null))))
            .build();
    Operations operations =
        refusing(
            RequestFaults.builder()
                .unknownConstant(
                    create + ".keySchema.1.member.keyType", "X", KeySchemaElement.KeyType.class)
                .unknownConstant(create + ".projection.projectionType", "X", ProjectionType.class)
                .unknownConstant("billingMode", "X", BillingMode.class));

    assertThatThrownBy(() -> operations.updateTable(request))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "7 validation errors detected: "
                + String.join(
                    "; ",
                    "Value 'abc;' at 'tableName' failed to satisfy constraint: Member must satisfy"
                        + " regular expression pattern: [a-zA-Z0-9_.-]+",
                    tooLow("provisionedThroughput.writeCapacityUnits"),
                    tooLow("provisionedThroughput.readCapacityUnits"),
                    oneOf("X", "billingMode", "PROVISIONED, PAY_PER_REQUEST"),
                    oneOf("X", create + ".projection.projectionType", PROJECTION_TYPES),
                    isNull(create + ".indexName"),
                    oneOf("X", create + ".keySchema.1.member.keyType", "HASH, RANGE")));
  }
}
