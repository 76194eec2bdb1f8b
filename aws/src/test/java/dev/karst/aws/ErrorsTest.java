package dev.karst.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.karst.Karst;
import dev.karst.error.ErrorCode;
import dev.karst.error.KarstException;
import dev.karst.error.StoreUnavailableException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The SDK's exceptions, as its client makes them of what the service answers. */
class ErrorsTest {
  private static final String REQUEST_ID = "[0-9A-Z]{52}";

  private Karst karst;
  private DynamoDbClient client;

  @BeforeEach
  void open() {
    karst = Karst.withoutDirectory().itemsPerTable(10_000).open();
    client = KarstDynamoDbClient.on(karst);
    Tables.create(client, "tab");
  }

  @AfterEach
  void close() {
    karst.close();
  }

  @Test
  void anErrorCarriesWhatTheServiceSays() {
    ResourceNotFoundException e =
        catchThrowableOfType(
            ResourceNotFoundException.class,
            () -> client.getItem(get -> get.tableName("none").key(Map.of("id", fromS("x")))));

    assertThat(e.statusCode()).isEqualTo(400);
    assertThat(e.requestId()).matches(REQUEST_ID);
    assertThat(e.getMessage())
        .isEqualTo(
            "Requested resource not found (Service: DynamoDb, Status Code: 400, Request ID: "
                + e.requestId()
                + ") (SDK Attempt Count: 1)");
    assertThat(e.awsErrorDetails().serviceName()).isEqualTo("DynamoDb");
    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
    assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Requested resource not found");
    assertThat(e.awsErrorDetails().sdkHttpResponse().statusCode()).isEqualTo(400);
    assertThat(e.retryable()).isFalse();
    assertThat(e.isThrottlingException()).isFalse();
  }

  @Test
  void aValidationExceptionHasNoClassOfItsOwn() {
    DynamoDbException e =
        catchThrowableOfType(DynamoDbException.class, () -> client.query(query -> {}));

    assertThat(e.getClass()).isEqualTo(DynamoDbException.class);
    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
  }

  @Test
  void aFailedConditionShowsTheItemIfAsked() {
    Map<String, AttributeValue> item = Map.of("id", fromS("x"), "a", AttributeValue.fromN("1"));
    client.putItem(put -> put.tableName("tab").item(item));

    assertThat(failed("ALL_OLD").item()).isEqualTo(item);
    assertThat(failed("NONE").hasItem()).isFalse();
  }

  private ConditionalCheckFailedException failed(String shown) {
    return catchThrowableOfType(
        ConditionalCheckFailedException.class,
        () ->
            client.putItem(
                put ->
                    put.tableName("tab")
                        .item(Map.of("id", fromS("x")))
                        .conditionExpression("attribute_not_exists(id)")
                        .returnValuesOnConditionCheckFailure(shown)));
  }

  @Test
  void aCancelledTransactionTellsTheReasonOfEachItem() {
    client.putItem(put -> put.tableName("tab").item(Map.of("id", fromS("y"))));

    TransactionCanceledException e =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                client.transactWriteItems(
                    transaction ->
                        transaction.transactItems(
                            Requests.transactPut("tab", "x", "ALL_OLD"),
                            Requests.transactPut("tab", "y", "ALL_OLD"))));

    assertThat(e.cancellationReasons()).hasSize(2);
    assertThat(e.cancellationReasons().get(0).code()).isEqualTo("None");
    assertThat(e.cancellationReasons().get(0).hasItem()).isFalse();
    assertThat(e.cancellationReasons().get(1).code()).isEqualTo("ConditionalCheckFailed");
    assertThat(e.cancellationReasons().get(1).message())
        .isEqualTo("The conditional request failed");
    assertThat(e.cancellationReasons().get(1).item()).isEqualTo(Map.of("id", fromS("y")));
    assertThat(e.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None,"
                + " ConditionalCheckFailed]");
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyErrorOfDynamoDbIsTheSdksOfThatName(ErrorCode code) {
    KarstException cause = new KarstException(code, "what happened");

    DynamoDbException e = SdkErrors.DYNAMODB.of(cause);

    assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("what happened");
    assertThat(e).hasCause(cause);
    if (e.statusCode() == 500) {
      assertThat(code).isIn(EnumSet.range(ErrorCode.MAPPING, ErrorCode.ENVIRONMENT));
      assertThat(e).isInstanceOf(InternalServerErrorException.class);
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InternalServerError");
    } else {
      assertThat(e.statusCode()).isEqualTo(400);
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code.wireName());
      assertThat(e.getClass().getSimpleName())
          .isEqualTo(code == ErrorCode.VALIDATION ? "DynamoDbException" : code.wireName());
    }
  }

  @Test
  void aClosedDatabaseIsAFailureOfTheService() {
    karst.close();

    assertThatThrownBy(() -> client.listTables())
        .isInstanceOfSatisfying(
            InternalServerErrorException.class, e -> assertThat(e.statusCode()).isEqualTo(500))
        .hasCauseInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void aClosedClientRefusesAndTheDatabaseStaysOpen() {
    DynamoDbClient other = KarstDynamoDbClient.on(karst);
    assertThat(other).hasToString("KarstDynamoDbClient[open]");
    other.close();
    other.close();

    assertThat(other).hasToString("KarstDynamoDbClient[closed]");
    assertThatThrownBy(other::listTables)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The client is closed; the database it was made of is not");
    assertThatThrownBy(other::listBackups).isInstanceOf(IllegalStateException.class);
    assertThat(client.listTables().tableNames()).containsExactly("tab");
  }

  @Test
  void whatTheDatabaseHasNothingForIsRefusedAndNothingIsDone() {
    assertThatThrownBy(
            () ->
                client.createTable(
                    table ->
                        table
                            .tableName("encrypted")
                            .attributeDefinitions(Tables.attribute("id", "S"))
                            .keySchema(Tables.key("id", "HASH"))
                            .billingMode("PAY_PER_REQUEST")
                            .sseSpecification(encryption -> encryption.enabled(true))))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageStartingWith(
            "One or more parameter values were invalid: SSESpecification is not supported by"
                + " Karst");
    assertThat(client.listTables().tableNames()).containsExactly("tab");
  }

  @Test
  void aTableWithoutStreamAndEncryptionAsksForNothing() {
    client.createTable(
        table ->
            table
                .tableName("plain")
                .attributeDefinitions(Tables.attribute("id", "S"))
                .keySchema(Tables.key("id", "HASH"))
                .billingMode("PAY_PER_REQUEST")
                .streamSpecification(stream -> stream.streamEnabled(false))
                .sseSpecification(encryption -> encryption.enabled(false)));

    assertThat(client.listTables().tableNames()).containsExactly("plain", "tab");
  }

  @Test
  void responsesCarryARequestIdEachAndAStatus() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      PutItemResponse response =
          client.putItem(put -> put.tableName("tab").item(Map.of("id", fromS("x"))));
      assertThat(response.responseMetadata().requestId()).matches(REQUEST_ID);
      assertThat(response.sdkHttpResponse().isSuccessful()).isTrue();
      assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(200);
      ids.add(response.responseMetadata().requestId());
    }
    assertThat(ids).hasSize(1_000);
  }

  @Test
  void theClientSaysWhatItIs() {
    assertThat(client.serviceName()).isEqualTo("dynamodb");
    assertThat(client.serviceClientConfiguration().region().id()).isEqualTo("ddblocal");
    assertThat(client.serviceClientConfiguration().endpointOverride()).isEmpty();
    assertThat(client.describeTable(table -> table.tableName("tab")).table().tableArn())
        .startsWith("arn:aws:dynamodb:ddblocal:");
  }
}
